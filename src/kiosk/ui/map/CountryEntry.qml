import QtQuick
import kiosk.theme
import kiosk.controls

// One country of the list, with how many records it has.
Touchable {
    id: entry

    required property string code
    required property string name
    required property string count
    required property string note
    required property real asked      // how wide the name is on one line
    property bool lit: false
    property bool current: false

    text: name
    Accessible.description: count + (note !== "" ? ", " + note : "")

    contentItem: Item {
        Words {
            id: label
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(entry.asked, parent.width - number.implicitWidth - Theme.mm(5))
            type: Theme.control
            color: entry.down ? Theme.gold : entry.lit ? Theme.sky : Theme.bone
            text: entry.name
            maximumLineCount: 2
            lineHeight: Math.round(Theme.mm(type.em) * (Theme.largeText || lineCount > 1 ? 0.92 : type.leading))
        }
        Words {
            anchors.left: label.right
            anchors.leftMargin: Theme.mm(4)
            anchors.baseline: label.baseline
            width: number.x - x - Theme.mm(3)
            visible: entry.note !== "" && label.lineCount === 1 && width > implicitWidth
            type: Theme.caption
            color: Theme.ash
            text: entry.note
            wrapMode: Text.NoWrap
        }
        Words {
            id: number
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            type: Theme.caption
            color: Theme.ash
            text: entry.count
            wrapMode: Text.NoWrap
        }
    }
    background: Item {
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }
        Rectangle {
            anchors.fill: parent
            visible: entry.current
            color: "transparent"
            border.color: Theme.sky
            border.width: Theme.selected
        }
    }
}
