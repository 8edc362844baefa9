pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// People and countries that the words name: a column of names beside the results, or lines of them above.
Item {
    id: group

    required property var model
    property bool column: false
    readonly property int count: names.count
    signal open(string kind, string key)

    visible: count > 0
    implicitWidth: visible ? Math.max(head.implicitWidth, flow.implicitWidth) + Theme.mm(16) : 0
    implicitHeight: visible ? Theme.finger + flow.implicitHeight : 0

    Words {
        id: head
        height: Theme.finger
        verticalAlignment: Text.AlignVCenter
        type: Theme.kicker
        text: qsTr("People and countries")
        wrapMode: Text.NoWrap
    }
    Grid {
        id: flow
        y: Theme.finger
        columns: group.column ? Math.ceil(names.count / 4) : 2
        flow: group.column ? Grid.TopToBottom : Grid.LeftToRight
        rows: group.column ? 4 : Math.ceil(names.count / 2)
        columnSpacing: Theme.mm(14)
        Repeater {
            id: names
            model: group.model
            SubjectName {
                onClicked: group.open(kind, key)
            }
        }
    }
}
