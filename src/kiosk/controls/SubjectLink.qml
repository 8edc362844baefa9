import QtQuick
import kiosk.theme

// A name that leads to its page: gold, with an arrow behind it; how many records there are may stand between.
// The arrow is a letter: a drawn sign would show through the edge of what scrolls (software renderer).
Touchable {
    id: link

    property TypeRole type: Theme.caption
    property int count: 0
    readonly property real air: Theme.mm(3 * Theme.textScale)
    readonly property color ink: down ? Theme.bone : Theme.gold

    minimum: Theme.mm(15)
    implicitWidth: Math.ceil(name.implicitWidth + tail.implicitWidth) + air + Theme.mm(5)
    implicitHeight: Math.max(minimum, name.implicitHeight + Theme.mm(2))

    contentItem: Item {
        Words {
            id: name
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(Math.ceil(implicitWidth), link.width - tail.width - link.air - Theme.mm(1))
            type: link.type
            color: link.ink
            text: link.text
            maximumLineCount: Theme.largeText ? 10 : 2
            mayElide: !Theme.largeText
        }
        Row {
            id: tail
            anchors.left: name.right
            anchors.leftMargin: link.air
            anchors.verticalCenter: parent.verticalCenter
            spacing: link.air
            Words {
                visible: link.count > 0
                type: Theme.caption
                color: Theme.ash
                text: String(link.count)
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
            Words {
                type: link.type
                color: link.ink
                text: Theme.mirrored ? "←" : "→"
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
