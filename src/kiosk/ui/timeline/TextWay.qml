import QtQuick
import kiosk.theme
import kiosk.controls

// A few small words that lead to a list: a thin gold line under them says so. `plain` ones lead nowhere.
Touchable {
    id: way

    property bool plain: false

    enabled: !plain
    minimum: Theme.mm(16)
    property real most: 0              // how wide it may be; 0 for any
    implicitWidth: most > 0 ? Math.min(Math.ceil(words.implicitWidth), most) : words.implicitWidth
    implicitHeight: Math.max(minimum, Theme.largeText ? words.height + Theme.mm(2) : 0)

    contentItem: Item {
        Words {
            id: words
            anchors.verticalCenter: parent.verticalCenter
            type: Theme.caption
            color: way.down ? Theme.gold : Theme.ash
            text: way.text
            width: way.most > 0 ? way.width : implicitWidth
            wrapMode: way.most > 0 ? Text.Wrap : Text.NoWrap
        }
        Rectangle {
            anchors.top: words.bottom
            width: words.width
            height: Theme.rule
            color: Theme.gold
            visible: !way.plain
        }
    }
}
