pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// Two records side by side, on a tall screen one above the other. Coming close to one, the other follows,
// unless a visitor parts them; as long as they go together one set of buttons moves both.
Item {
    id: view

    required property RecordView record
    required property Exhibition exhibition
    property string otherId: ""
    property int number: 0                    // which of the record's media, from 0
    property bool linked: true
    property real barRoom: width              // how wide the buttons may be, together
    property real barLeast: 0                 // how high their row is at least
    readonly property bool wide: !Theme.portrait
    readonly property bool choosing: otherId === ""
    readonly property Item one: first
    readonly property Item another: second
    property Item leader: first               // the one that a visitor moved last

    // A part of one picture is shown of the other as well.
    function bring(from: CompareSide): void {
        if (!linked || choosing || from !== leader)
            return;
        const to = from === first ? second : first;
        if (from.zoom.whole)
            to.zoom.wholePicture();
        else
            to.zoom.follow(from.zoom.view);
    }
    function lead(side: CompareSide): void {
        leader = side;
        bring(side);
    }
    onLinkedChanged: bring(leader as CompareSide)

    RecordView {
        id: other
        exhibition: view.exhibition
        recordId: view.otherId
    }
    Comparable {
        id: comparable
        exhibition: view.exhibition
        recordId: view.record.recordId
    }
    Item {
        id: pair
        readonly property real between: Theme.mm(view.wide ? 12 : 6)
        width: parent.width
        height: parent.height - bar.height - Theme.mm(5)

        CompareSide {
            id: first
            width: view.wide ? (parent.width - pair.between) / 2 : parent.width
            height: view.wide ? parent.height : (parent.height - pair.between) / 2
            record: view.record
            number: view.number
            buttons: !view.linked && !view.choosing
            wordsLeast: view.wide && !view.choosing ? second.wordsAsked : 0
            onMoved: view.lead(first)
            onShifted: view.bring(first)
        }
        Rectangle {
            x: view.wide ? (parent.width - width) / 2 : 0
            y: view.wide ? 0 : (parent.height - height) / 2
            width: view.wide ? Theme.hairline : parent.width
            height: view.wide ? parent.height : Theme.hairline
            color: Theme.line
        }
        CompareSide {
            id: second
            visible: !view.choosing
            x: view.wide ? parent.width - width : 0
            y: view.wide ? 0 : parent.height - height
            width: first.width
            height: first.height
            record: other
            wordsLeast: view.wide ? first.wordsAsked : 0
            onMoved: view.lead(second)
            onShifted: view.bring(second)
        }
        CompareChooser {
            visible: view.choosing
            x: second.x
            y: second.y
            width: second.width
            height: second.height
            records: comparable.records
            count: comparable.count
            onChoose: record => view.otherId = record
        }
    }
    Grid {
        id: bar
        // Large words stand below each other on a tall screen, else each has half of the room.
        readonly property bool column: Theme.largeText && !view.wide
        readonly property real most: column ? view.barRoom : (view.barRoom - columnSpacing) / 2
        y: parent.height - height
        height: Theme.largeText ? Math.max(implicitHeight, view.barLeast) : Theme.ring + Theme.mm(3)
        columns: column ? 1 : 2
        columnSpacing: Theme.mm(14)
        rowSpacing: Theme.mm(6)
        visible: !view.choosing
        Part {
            action: link
            Action {
                id: link
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.largeText ? Math.min(implicitWidth, bar.most) : implicitWidth
                glyph: "chain"
                text: view.linked ? qsTr("Both move together") : qsTr("Each moves by itself")
                Accessible.checkable: true
                Accessible.checked: view.linked
                onClicked: view.linked = !view.linked
                Rectangle {
                    visible: view.linked
                    y: (link.height + Theme.ring) / 2 + Theme.mm(1.5)
                    width: Theme.ring
                    height: Theme.selected
                    color: Theme.sky
                }
            }
        }
        Part {
            action: next
            Action {
                id: next
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.largeText ? Math.min(implicitWidth, bar.most) : implicitWidth
                glyph: "lens"
                text: qsTr("Compare with another")
                onClicked: view.otherId = ""
            }
        }
    }

    // Words that take two lines have the height of them.
    component Part: Item {
        required property Action action
        width: action.width
        height: Math.max(action.implicitHeight, action.width < action.implicitWidth ? Theme.mm(2 * Theme.action.em * Theme.action.leading) : 0)
    }
}
