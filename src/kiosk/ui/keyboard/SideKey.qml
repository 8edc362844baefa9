import QtQuick
import kiosk.theme
import kiosk.controls

// A key beside the letters: drawn in outline, gold while touched; the chosen one carries the sky line.
Touchable {
    id: key

    property string glyph: ""
    property string label: text
    property bool chosen: false
    property bool quiet: false

    repeats: true
    minimum: Theme.mm(15)
    Accessible.checked: chosen

    contentItem: Item {
        Glyph {
            anchors.centerIn: parent
            visible: key.glyph !== ""
            name: key.glyph
            size: Theme.mm(20)
            colour: key.down ? Theme.onGold : Theme.gold
        }
        Words {
            anchors.centerIn: parent
            width: parent.width - Theme.mm(3)
            horizontalAlignment: Text.AlignHCenter
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Math.round(Theme.mm(6))
            visible: key.glyph === ""
            type: Theme.action
            text: key.label
            wrapMode: Text.NoWrap
            color: key.down ? Theme.onGold : key.quiet && !key.chosen ? Theme.ash : Theme.bone
        }
    }
    background: Rectangle {
        color: key.down ? Theme.gold : "transparent"
        border.color: Theme.line
        border.width: Theme.rule
        Rectangle {
            visible: key.chosen
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.selected
            color: Theme.sky
        }
    }
}
