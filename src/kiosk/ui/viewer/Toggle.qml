import QtQuick
import kiosk.theme
import kiosk.controls

// Something that is on or off: a ring that is filled while it is on, and its word.
Touchable {
    id: toggle

    required property string glyph
    required property bool on
    readonly property bool filled: on !== down

    implicitHeight: Theme.ringLarge
    implicitWidth: Theme.ring + Theme.mm(5) + label.implicitWidth
    Accessible.role: Accessible.CheckBox
    Accessible.checked: on

    contentItem: Item {
        Rectangle {
            id: ring
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.ring
            height: width
            radius: width / 2
            color: toggle.filled ? Theme.gold : "transparent"
            border.color: Theme.gold
            border.width: Theme.stroke
            antialiasing: true
            Glyph {
                anchors.centerIn: parent
                name: toggle.glyph
                size: parent.width * 0.86
                colour: toggle.filled ? Theme.onGold : Theme.gold
            }
        }
        Words {
            id: label
            anchors.left: ring.right
            anchors.leftMargin: Theme.mm(5)
            anchors.verticalCenter: ring.verticalCenter
            type: Theme.action
            text: toggle.text
            wrapMode: Text.NoWrap
        }
    }
}
