import QtQuick
import kiosk.theme
import kiosk.controls

// A word to touch: gold on the ground, nothing around it.
Touchable {
    id: offered

    property TypeRole type: Theme.action

    minimum: Theme.finger
    contentItem: Words {
        type: offered.type
        text: offered.text
        wrapMode: Text.NoWrap
        mayElide: true
        verticalAlignment: Text.AlignVCenter
        color: offered.down ? Theme.bone : Theme.gold
        Accessible.ignored: true
    }
}
