import QtQuick
import kiosk.theme

// One choice with its count; the chosen one carries the sky line.
Touchable {
    id: choice
    required property string value
    required property string label
    required property int count
    required property string chosen
    readonly property bool on: chosen === value

    text: label
    implicitHeight: Theme.finger
    implicitWidth: Math.max(Theme.finger, words.implicitWidth + Theme.mm(3) + number.implicitWidth) + Theme.mm(9)
    Accessible.checked: on

    contentItem: Item {
        Words {
            id: words
            anchors.verticalCenter: parent.verticalCenter
            type: Theme.action
            text: choice.label
            wrapMode: Text.NoWrap
            color: choice.down ? Theme.gold : Theme.bone
        }
        Words {
            id: number
            anchors.left: words.right
            anchors.leftMargin: Theme.mm(3)
            anchors.baseline: words.baseline
            type: Theme.caption
            color: Theme.ash
            text: choice.count
            wrapMode: Text.NoWrap
        }
        Rectangle {
            visible: choice.on
            anchors.bottom: parent.bottom
            width: words.implicitWidth + number.implicitWidth + Theme.mm(3)
            height: Theme.selected
            color: Theme.sky
        }
    }
}
