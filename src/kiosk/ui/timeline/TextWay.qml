import QtQuick
import kiosk.theme
import kiosk.controls

// A few small words that lead to a list: a thin gold line under them says so. `plain` ones lead nowhere.
Touchable {
    id: way

    property bool plain: false

    enabled: !plain
    minimum: Theme.mm(16)
    implicitWidth: words.implicitWidth

    contentItem: Item {
        implicitWidth: words.implicitWidth
        Words {
            id: words
            anchors.verticalCenter: parent.verticalCenter
            type: Theme.caption
            color: way.down ? Theme.gold : Theme.ash
            text: way.text
            wrapMode: Text.NoWrap
        }
        Rectangle {
            anchors.top: words.bottom
            width: words.implicitWidth
            height: Theme.rule
            color: Theme.gold
            visible: !way.plain
        }
    }
}
