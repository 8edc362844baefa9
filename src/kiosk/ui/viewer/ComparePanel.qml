pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// What to put beside this record: those that belong with it come first, then the others of its section.
Item {
    id: panel

    required property Exhibition exhibition
    required property RecordView record
    property string chosen: ""
    readonly property list<string> related: ids(record.threadCount, record.recordId)
    signal choose(string id)

    // The count and the record are named so that a binding follows them.
    function ids(count: int, record: string): list<string> {
        const found = [];
        for (let n = 0; n < count; n++)
            found.push(panel.record.threadAt(n)["recordId"]);
        return found;
    }

    SectionView {
        id: section
        exhibition: panel.exhibition
        sectionId: panel.record.sectionId
    }
    Words {
        id: heading
        y: Theme.mm(4)
        width: parent.width
        type: Theme.caption
        color: Theme.ash
        text: qsTr("What do you want to see beside it?")
    }
    ListView {
        id: others
        y: heading.y + heading.height + Theme.mm(4)
        width: parent.width
        height: parent.height - y
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        reuseItems: true
        cacheBuffer: Math.round(Theme.mm(80))
        model: section.records
        header: Column {
            width: others.width
            Repeater {
                model: panel.record.threads
                Other {
                    required property string thumb
                    required property string recordId
                    required property string title
                    required property string caption
                    picture: thumb
                    name: title
                    note: caption
                    own: recordId
                }
            }
        }
        delegate: Other {
            required property string thumb
            required property string recordId
            required property string title
            required property string dateText
            picture: thumb
            name: title
            note: dateText
            own: recordId
            again: panel.related.includes(recordId)
        }
    }
    PositionMark {
        visible: others.contentHeight > others.height + 1
        upright: true
        anchors.right: parent.right
        y: others.y
        height: others.height
        share: others.visibleArea.heightRatio
        at: others.visibleArea.yPosition
    }

    component Other: Touchable {
        id: other
        property string picture
        property string name
        property string note
        property string own
        property bool again: false         // it stands further up already
        readonly property bool shown: picture !== "" && !again && own !== panel.record.recordId
        visible: shown
        width: others.width - Theme.mm(6)
        height: shown ? Theme.mm(42) : 0
        text: name
        onClicked: panel.choose(own)
        contentItem: Item {
            Picture {
                y: Theme.mm(3)
                width: Theme.mm(34)
                height: Theme.mm(36)
                file: other.picture
                retain: false
            }
            Column {
                x: Theme.mm(42)
                width: parent.width - x
                anchors.verticalCenter: parent.verticalCenter
                NarrowWords {
                    width: parent.width
                    type: Theme.nameSmall
                    words: other.name
                    lines: 2
                    color: other.down ? Theme.gold : Theme.bone
                }
                NarrowWords {
                    width: parent.width
                    type: Theme.caption
                    color: Theme.ash
                    words: other.note
                    lines: 1
                }
            }
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: other.own === panel.chosen ? Theme.selected : Theme.hairline
                color: other.own === panel.chosen ? Theme.sky : Theme.line
            }
        }
    }
}
