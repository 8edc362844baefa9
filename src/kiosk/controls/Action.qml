import QtQuick
import kiosk.theme

// A named action: a ring with a sign, and its word beside it, with how much there is of it below where that
// is said; the whole is one target. Where it must be narrower its word takes two lines, and says the least; large
// words take as many as they need, and say all.
Touchable {
    id: action

    required property string glyph
    property string caption: ""
    property real diameter: Theme.ring

    readonly property real wordsHeight: label.height + (note.visible ? note.height : 0)

    implicitHeight: Theme.largeText ? Math.max(diameter, Math.ceil(wordsHeight)) : diameter
    implicitWidth: diameter + Theme.mm(6) + Math.max(Math.ceil(label.implicitWidth), note.implicitWidth)
    Accessible.description: caption

    contentItem: Item {
        Rectangle {
            id: ringShape
            y: Theme.largeText ? (action.height - height) / 2 : 0
            width: action.diameter
            height: width
            radius: width / 2
            color: action.down ? Theme.gold : "transparent"
            border.color: Theme.gold
            border.width: Theme.stroke
            antialiasing: true
            Glyph {
                anchors.centerIn: parent
                name: action.glyph
                size: action.diameter * 0.9
                colour: action.down ? Theme.onGold : Theme.gold
            }
        }
        Words {
            id: label
            anchors.left: ringShape.right
            anchors.leftMargin: Theme.mm(6)
            y: ringShape.y + (ringShape.height - action.wordsHeight) / 2
            width: Math.min(implicitWidth, action.width - x)
            type: Theme.action
            text: action.text
            maximumLineCount: Theme.largeText ? 4 : 2
        }
        Words {
            id: note
            visible: text !== "" && (Theme.largeText || label.lineCount === 1)
            anchors.left: label.left
            anchors.top: label.bottom
            type: Theme.caption
            color: Theme.ash
            text: action.caption
            wrapMode: Text.NoWrap
        }
    }
}
