pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.staff

// Twelve keys: ten digits, one to erase, one to enter.
Grid {
    id: keys

    required property Pad pad

    columns: 3
    columnSpacing: Theme.mm(6)
    rowSpacing: Theme.mm(6)

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]
        Key {
            required property string modelData
            text: modelData
            enabled: keys.pad.usable
            onClicked: keys.pad.press(modelData)
        }
    }
    Key {
        glyph: "back"
        text: qsTr("Erase a digit")
        enabled: keys.pad.usable && keys.pad.dots > 0
        onClicked: keys.pad.erase()
    }
    Key {
        text: "0"
        enabled: keys.pad.usable
        onClicked: keys.pad.press("0")
    }
    Key {
        glyph: "check"
        text: qsTr("Enter the PIN")
        enabled: keys.pad.usable && keys.pad.dots > 0
        onClicked: keys.pad.enter()
    }
}
