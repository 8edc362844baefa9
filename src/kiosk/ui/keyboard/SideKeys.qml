pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// What stands beside the letters (below them in portrait): digits, putting the keyboard away, its languages.
Item {
    id: side

    required property KeyboardLayouts layouts
    required property string locale
    required property bool signs
    readonly property real gap: Theme.mm(2.6)
    readonly property int columns: Theme.portrait ? layouts.count : Math.ceil(layouts.count / 3)
    readonly property real first: Theme.portrait ? Theme.mm(36) : (width - 2 * gap) / 3
    readonly property real rowHeight: Theme.portrait ? height : (height + gap) / 4 - gap
    signal toggleSigns
    signal choose(string locale)
    signal away
    signal clear

    SideKey {
        width: side.first
        height: side.rowHeight
        text: side.signs ? qsTr("Letters") : qsTr("Digits and signs")
        label: side.signs ? side.layouts.lettersOf(side.locale) : "123"
        onClicked: side.toggleSigns()
    }
    SideKey {
        x: side.width - 2 * width - side.gap
        width: side.first
        height: side.rowHeight
        text: qsTr("Clear the words")
        glyph: "close"
        onClicked: side.clear()
    }
    SideKey {
        x: side.width - width
        width: side.first
        height: side.rowHeight
        text: qsTr("Put the keyboard away")
        glyph: "keyboard-away"
        onClicked: side.away()
    }
    Repeater {
        model: side.layouts.rows
        SideKey {
            required property int index
            required property string layout
            required property string shortName
            required property string name
            readonly property real room: Theme.portrait ? side.width - 3 * (side.first + side.gap) : side.width
            width: (room + side.gap) / side.columns - side.gap
            height: side.rowHeight
            x: (Theme.portrait ? side.first + side.gap : 0) + (index % side.columns) * (width + side.gap)
            y: Theme.portrait ? 0 : (1 + Math.floor(index / side.columns)) * (height + side.gap)
            text: name
            label: shortName
            quiet: true
            chosen: layout === side.locale
            onClicked: side.choose(layout)
        }
    }
}
