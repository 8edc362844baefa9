import QtQuick
import kiosk.theme
import kiosk.controls

// One key of the pad: a finger wide and more, filled in the frame after the touch.
Touchable {
    id: key

    property string glyph: ""

    repeats: true
    implicitWidth: Theme.mm(38)
    implicitHeight: Theme.mm(29)
    opacity: enabled ? 1 : 0.35

    contentItem: Item {
        Words {
            anchors.centerIn: parent
            visible: key.glyph === ""
            type: Theme.yearHead
            text: key.glyph === "" ? key.text : ""
            wrapMode: Text.NoWrap
            color: key.down ? Theme.onGold : Theme.bone
        }
        Glyph {
            anchors.centerIn: parent
            visible: key.glyph !== ""
            name: key.glyph
            size: Theme.mm(20)
            colour: key.down ? Theme.onGold : Theme.gold
        }
    }
    background: Rectangle {
        color: key.down ? Theme.gold : "transparent"
        border.color: Theme.gold
        border.width: Theme.stroke
    }
}
