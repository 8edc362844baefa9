import QtQuick
import kiosk.theme

// A named action: a ring with a sign, and its word beside it; the whole is one target.
Touchable {
    id: action

    required property string glyph
    property real diameter: Theme.ring

    implicitHeight: diameter
    implicitWidth: diameter + Theme.mm(6) + label.implicitWidth

    contentItem: Item {
        Rectangle {
            id: ringShape
            width: action.diameter
            height: width
            radius: width / 2
            color: action.down ? Theme.gold : "transparent"
            border.color: Theme.gold
            border.width: Theme.stroke
            antialiasing: true
            Glyph {
                anchors.centerIn: parent
                name: action.glyph
                size: action.diameter * 0.9
                colour: action.down ? Theme.onGold : Theme.gold
            }
        }
        Words {
            id: label
            anchors.left: ringShape.right
            anchors.leftMargin: Theme.mm(6)
            anchors.verticalCenter: ringShape.verticalCenter
            type: Theme.action
            text: action.text
            wrapMode: Text.NoWrap
        }
    }
}
