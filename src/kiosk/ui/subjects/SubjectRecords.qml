pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// Everything the exhibition has of a person or a country, section by section, read as it is scrolled. The
// sections' names above lead to where each begins.
Item {
    id: records

    required property SubjectView subject
    readonly property alias jumps: chips.count
    readonly property real aside: keys.width + Theme.mm(4)
    readonly property real wanted: list.y + list.contentHeight + list.bottomMargin
    signal open(string section, string record)

    // Where the list stands: its first row in sight, and how far that is scrolled off.
    function where(): var {
        const row = Math.max(0, list.indexAt(1, list.contentY + 1));
        const item = list.itemAtIndex(row);
        return [row, item === null ? 0 : list.contentY - item.y];
    }
    function go(place: var): void {
        list.positionViewAtIndex(place[0], ListView.Beginning);
        const item = list.itemAtIndex(place[0]);
        if (item !== null)
            list.contentY = Math.min(item.y + place[1], Math.max(list.originY, list.originY + list.contentHeight - list.height));
    }
    function jump(group: int): void {
        list.positionViewAtIndex(subject.firstOf(group), ListView.Beginning);
        list.asked = group;
    }
    function end(): void {
        list.positionViewAtEnd();
    }

    Flickable {
        id: bar
        visible: chips.count > 1
        width: parent.width
        height: visible ? row.height : 0
        contentWidth: row.width
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentWidth > width
        clip: interactive

        // The name of the section in sight is in sight, too.
        function reveal(chip: Item): void {
            if (chip !== null)
                contentX = Math.max(0, Math.min(contentWidth - width, Math.max(chip.x + chip.width - width, Math.min(contentX, chip.x))));
        }
        Row {
            id: row
            Repeater {
                id: chips
                model: records.subject.groups
                Choice {
                    required property int index
                    required property string group
                    readonly property real words: Theme.mm(Theme.action.em * Theme.action.leading)
                    height: Math.max(Theme.finger, implicitHeight, words + Theme.mm(6))
                    value: String(index)
                    label: group
                    picked: index === list.current
                    onClicked: records.jump(index)
                }
            }
        }
    }
    Words {
        id: count
        visible: !bar.visible
        y: Theme.mm(4)
        width: parent.width
        type: Theme.caption
        color: Theme.ash
        text: records.subject.countText
    }
    ListView {
        id: list
        property int asked: -1      // a section that was jumped to, until the list is moved
        readonly property int seen: records.subject.groupCount > 0 ? records.subject.groupAt(Math.max(0, indexAt(1, contentY + Theme.mm(24)))) : -1
        readonly property int current: asked >= 0 ? asked : seen
        y: bar.visible ? bar.height + Theme.mm(2) : Math.max(Theme.mm(20), count.y + count.height + Theme.mm(3))
        width: parent.width
        height: parent.height - y
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        reuseItems: true
        cacheBuffer: Theme.mm(120)
        bottomMargin: Theme.mm(14)
        model: records.subject.records
        // Letters that grow leave the same record on top.
        property var kept: [0, 0]
        property real taken: Theme.textScale
        onContentYChanged: if (taken === Theme.textScale) kept = records.where()
        onMovementStarted: asked = -1
        onCurrentChanged: bar.reveal(chips.itemAt(current))
        section.property: "group"
        section.delegate: bar.visible ? heading : null
        delegate: RecordLine {
            width: list.width - records.aside
            inSight: y + Theme.mm(14) >= list.contentY && y + Theme.mm(32) <= list.contentY + list.height
            seenFrom: list.contentY - y
            seenTo: seenFrom + list.height
            onClicked: records.open(sectionId, recordId)
        }
        Component {
            id: heading
            Words {
                required property string section
                width: list.width - records.aside
                topPadding: Theme.mm(7)
                bottomPadding: Theme.mm(3)
                type: Theme.nameSmall
                color: Theme.brassLight
                text: section
            }
        }
    }
    Timer {
        id: grown
        interval: 0
        onTriggered: {
            list.taken = Theme.textScale;
            list.positionViewAtIndex(list.kept[0], ListView.Beginning);
        }
    }
    Connections {
        target: Theme
        function onTextScaleChanged(): void {
            grown.start();
        }
    }
    LowerEdge {
        visible: !list.atYEnd
        y: parent.height - height
        width: list.width - records.aside
    }
    ScrollKeys {
        id: keys
        x: parent.width - width
        y: list.y
        height: list.height - Theme.mm(4)
        view: list
        onMoved: list.asked = -1
    }
}
