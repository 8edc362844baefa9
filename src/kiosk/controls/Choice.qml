import QtQuick
import kiosk.theme

// One choice with its count; what is chosen carries the sky line. One that would give nothing is dim.
Touchable {
    id: choice
    required property string value
    required property string label
    required property int count
    required property bool picked

    text: label
    enabled: picked || count > 0
    implicitHeight: Theme.touchRow
    implicitWidth: Math.max(Theme.finger, words.implicitWidth + Theme.mm(3) + number.implicitWidth) + Theme.mm(9)
    Accessible.checked: picked

    contentItem: Item {
        Words {
            id: words
            anchors.verticalCenter: parent.verticalCenter
            type: Theme.action
            text: choice.label
            wrapMode: Text.NoWrap
            color: choice.down ? Theme.gold : choice.enabled ? Theme.bone : Theme.dim
        }
        Words {
            id: number
            anchors.left: words.right
            anchors.leftMargin: Theme.mm(3)
            anchors.baseline: words.baseline
            type: Theme.caption
            color: choice.enabled ? Theme.ash : Theme.dim
            text: choice.count
            wrapMode: Text.NoWrap
        }
        Rectangle {
            visible: choice.picked
            anchors.bottom: parent.bottom
            width: words.implicitWidth + number.implicitWidth + Theme.mm(3)
            height: Theme.selected
            color: Theme.sky
        }
    }
}
