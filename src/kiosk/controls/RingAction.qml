import QtQuick
import kiosk.theme

// A ring with its word below it; the whole is one target. What is open carries the sky line.
Touchable {
    id: action

    required property string glyph
    property bool chosen: false
    property bool suggested: false
    property real diameter: Theme.ring
    property int lines: 1
    readonly property bool filled: down !== suggested

    implicitWidth: Math.max(diameter, Math.min(label.implicitWidth, Theme.mm(78 * Theme.textScale)))
    implicitHeight: diameter + Theme.mm(1.5) + label.lineHeight * lines
    opacity: enabled ? 1 : 0.35
    Accessible.checked: chosen

    contentItem: Item {
        Rectangle {
            id: ring
            anchors.horizontalCenter: parent.horizontalCenter
            width: action.diameter
            height: width
            radius: width / 2
            color: action.filled ? Theme.gold : Qt.alpha(Theme.night, 0.55)
            border.color: Theme.gold
            border.width: Theme.stroke
            antialiasing: true
            Glyph {
                anchors.centerIn: parent
                name: action.glyph
                size: action.diameter * 0.9
                colour: action.filled ? Theme.onGold : Theme.gold
            }
        }
        Words {
            id: label
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.top: ring.bottom
            anchors.topMargin: Theme.mm(1.5)
            width: action.width
            horizontalAlignment: Text.AlignHCenter
            type: Theme.caption
            color: action.chosen ? Theme.sky : Theme.bone
            text: action.text
            maximumLineCount: action.lines
        }
    }
}
