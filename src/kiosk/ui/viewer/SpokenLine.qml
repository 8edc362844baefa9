import QtQuick
import kiosk.theme
import kiosk.controls

// A line of what is said. Touching it goes there; the line that is being said is where one is.
Touchable {
    id: line

    required property string said
    required property string translation
    required property string time   // "" for a line whose time is not known
    required property bool lit

    text: said
    enabled: time !== ""
    minimum: Theme.mm(16)
    implicitHeight: Math.max(minimum, words.implicitHeight + Theme.mm(6))

    background: Rectangle {
        color: line.down ? Theme.rise : "transparent"
        Rectangle {
            visible: line.lit
            width: Theme.selected
            height: parent.height - Theme.mm(4)
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.sky
        }
    }
    contentItem: Item {
        Words {
            id: stamp
            x: Theme.quarter
            y: words.y
            visible: line.time !== ""
            width: visible ? Theme.mm(20 * Theme.textScale) : 0
            type: Theme.caption
            lineHeight: spoken.lineHeight
            font.features: ({ "tnum": 1 })
            color: Theme.gold
            text: line.time
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        Column {
            id: words
            x: Theme.quarter + stamp.width + (stamp.visible ? Theme.mm(3) : 0)
            y: Theme.mm(3)
            width: parent.width - x
            Words {
                id: spoken
                width: parent.width
                type: Theme.body
                color: line.lit || line.time === "" ? Theme.bone : Theme.ash
                text: line.said
                Accessible.ignored: true
            }
            Words {
                width: parent.width
                visible: line.translation !== ""
                type: Theme.caption
                color: Theme.ash
                text: line.translation
            }
        }
    }
}
