import QtQuick
import kiosk.theme
import kiosk.controls

// One page of the panel; the one that is open carries the sky line.
Touchable {
    id: choice

    property bool on: false

    implicitHeight: Theme.mm(22)
    leftPadding: Theme.mm(12)
    Accessible.checked: on

    contentItem: Words {
        type: choice.on ? Theme.action : Theme.control
        text: choice.text
        wrapMode: Text.NoWrap
        verticalAlignment: Text.AlignVCenter
        color: choice.down ? Theme.gold : choice.on ? Theme.bone : Theme.ash
    }
    background: Item {
        Rectangle {
            visible: choice.on
            y: Theme.mm(1.5)
            width: Theme.selected
            height: parent.height - 2 * y
            color: Theme.sky
        }
    }
}
