import QtQuick
import kiosk.theme
import kiosk.controls

// One finding of a preview: where it is, what is wrong, and what may help.
Item {
    id: finding

    required property int index
    required property bool bad
    required property string place
    required property string message

    height: words.height + Theme.mm(9)

    Rectangle {
        visible: finding.index > 0
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
    Rectangle {
        y: words.y + Theme.mm(4)
        width: Theme.mm(3)
        height: width
        radius: width / 2
        color: finding.bad ? Theme.brassLight : "transparent"
        border.color: finding.bad ? Theme.brassLight : Theme.ash
        border.width: Theme.hairline
        antialiasing: true
    }
    Column {
        id: words
        x: Theme.mm(9)
        y: Theme.mm(4)
        width: parent.width - x
        Words {
            mirrored: false
            horizontalAlignment: Text.AlignLeft
            width: parent.width
            visible: text !== ""
            type: Theme.kicker
            wrapMode: Text.Wrap
            text: finding.place
        }
        Words {
            mirrored: false
            horizontalAlignment: Text.AlignLeft
            width: Math.min(parent.width, Theme.mm(420))
            type: Theme.caption
            color: finding.bad ? Theme.bone : Theme.ash
            text: finding.message
        }
    }
}
