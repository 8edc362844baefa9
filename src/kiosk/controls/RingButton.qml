import QtQuick
import kiosk.theme

// A round control: a gold ring with a sign. The ring fills in the frame after the touch.
Touchable {
    id: button

    required property string glyph
    property real diameter: Theme.ring
    property real strokeWidth: Theme.stroke

    implicitWidth: diameter
    implicitHeight: diameter
    opacity: enabled ? 1 : 0.35

    contentItem: Item {
        Glyph {
            anchors.centerIn: parent
            name: button.glyph
            size: button.diameter * 0.92
            stroke: Theme.stroke
            colour: button.down ? Theme.onGold : Theme.gold
        }
    }
    background: Rectangle {
        radius: width / 2
        color: button.down ? Theme.gold : Qt.alpha(Theme.night, 0.55)
        border.color: Theme.gold
        border.width: button.strokeWidth
        antialiasing: true
    }
}
