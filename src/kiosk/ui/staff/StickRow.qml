import QtQuick
import kiosk.theme
import kiosk.controls

// A stick that can be chosen, or why it cannot.
Touchable {
    id: row

    required property string name
    required property string note
    required property int number
    required property Flickable view

    implicitHeight: Math.max(Theme.mm(28), words.height + Theme.mm(10))
    text: name

    contentItem: Item {
        Column {
            id: words
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - Theme.mm(18) - Theme.half
            Words {
                visible: row.name !== ""
                width: parent.width
                type: Theme.action
                text: row.name
                color: row.down ? Theme.gold : row.number >= 0 ? Theme.bone : Theme.ash
            }
            Words {
                visible: row.note !== ""
                width: parent.width
                type: Theme.body
                color: Theme.ash
                text: row.note
            }
        }
        Glyph {
            // As in StickList: a shape is drawn while all of it is inside.
            readonly property real above: row.y + y - row.view.contentY
            visible: row.number >= 0 && above >= 0 && above + height <= row.view.height
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            name: "forward"
            size: Theme.mm(18)
        }
    }
    background: Item {
        Rectangle {
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }
        Rectangle {
            y: parent.height
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }
    }
}
