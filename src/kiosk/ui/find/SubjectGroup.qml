pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// People and countries that the words name: a column of names beside the results, or lines of them above.
Item {
    id: group

    required property var model
    property bool column: false
    property real room: 0          // the height of the column
    property real across: 0        // the width of the lines
    readonly property int rows: !Theme.largeText ? 4 : Math.max(1, Math.floor((room - head.height) / Math.max(Theme.finger, Theme.mm(Theme.nameSmall.em * Theme.nameSmall.leading))))
    readonly property int beside: Theme.largeText ? 1 : 2
    readonly property int count: names.count
    signal open(string kind, string key)

    visible: count > 0
    implicitWidth: visible ? Math.max(head.implicitWidth, flow.implicitWidth) + Theme.mm(16) : 0
    implicitHeight: visible ? head.height + flow.implicitHeight : 0

    Words {
        id: head
        height: Math.max(Theme.finger, implicitHeight)
        verticalAlignment: Text.AlignVCenter
        type: Theme.kicker
        text: qsTr("People and countries")
        wrapMode: Text.NoWrap
    }
    Grid {
        id: flow
        y: head.height
        columns: group.column ? Math.ceil(names.count / group.rows) : group.beside
        flow: group.column ? Grid.TopToBottom : Grid.LeftToRight
        rows: group.column ? group.rows : Math.ceil(names.count / group.beside)
        columnSpacing: Theme.mm(14)
        Repeater {
            id: names
            model: group.model
            SubjectName {
                most: group.across > 0 && Theme.largeText ? group.across - Theme.margin : Theme.mm(170 * Theme.textScale)
                onClicked: group.open(kind, key)
            }
        }
    }
}
