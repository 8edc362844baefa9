import QtQuick
import kiosk.theme

// A named action: a ring with a sign, and its word beside it, with how much there is of it below where that
// is said; the whole is one target.
Touchable {
    id: action

    required property string glyph
    property string caption: ""
    property real diameter: Theme.ring

    implicitHeight: diameter
    implicitWidth: diameter + Theme.mm(6) + Math.max(label.implicitWidth, note.visible ? note.implicitWidth : 0)
    Accessible.description: caption

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
            y: (ringShape.height - height - (note.visible ? note.height : 0)) / 2
            type: Theme.action
            text: action.text
            wrapMode: Text.NoWrap
        }
        Words {
            id: note
            visible: text !== ""
            anchors.left: label.left
            anchors.top: label.bottom
            type: Theme.caption
            color: Theme.ash
            text: action.caption
            wrapMode: Text.NoWrap
        }
    }
}
