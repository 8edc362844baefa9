import QtQuick
import kiosk.theme

// A rectangular button for answers: filled gold for the one we suggest, outlined for the other.
Touchable {
    id: button

    property bool suggested: false

    implicitWidth: label.implicitWidth + Theme.mm(36)
    implicitHeight: Math.max(Theme.mm(20), label.implicitHeight + Theme.mm(Theme.largeText ? 6 : 0))

    contentItem: Item {
        Words {
            id: label
            anchors.centerIn: parent
            type: Theme.action
            text: button.text
            wrapMode: Text.NoWrap
            color: button.suggested !== button.down ? Theme.onGold : Theme.bone
        }
    }
    background: Rectangle {
        color: button.suggested !== button.down ? Theme.gold : "transparent"
        border.color: Theme.gold
        border.width: Theme.stroke
    }
}
