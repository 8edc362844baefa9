import QtQuick
import kiosk.theme
import kiosk.controls

// One line of the status: a word, its value, and at the right a note or a way to more. On a tall screen the
// note stands below the value.
Item {
    id: row

    required property string label
    required property string value
    required property string note
    required property string more
    readonly property bool tall: Theme.portrait
    readonly property real start: Theme.mm(tall ? 92 : 113)
    signal follow

    implicitHeight: Math.max(Theme.mm(25), values.height + Theme.mm(9))

    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
    Words {
        y: values.y
        width: row.start - Theme.mm(4)
        type: Theme.body
        color: Theme.ash
        text: row.label
    }
    Column {
        id: values
        anchors.verticalCenter: parent.verticalCenter
        x: row.start
        width: parent.width - x - (side.visible ? side.width + Theme.mm(8) : link.visible ? link.width + Theme.mm(6) : 0)
        Words {
            width: parent.width
            type: Theme.body
            text: row.value
        }
        Words {
            visible: row.tall && row.note !== ""
            width: parent.width
            type: Theme.caption
            color: Theme.ash
            text: row.note
        }
    }
    Words {
        id: side
        visible: !row.tall && row.note !== ""
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, Theme.mm(150))
        horizontalAlignment: Text.AlignRight
        type: Theme.body
        color: Theme.ash
        text: row.note
    }
    Touchable {
        id: link
        visible: row.more !== ""
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        minimum: Theme.finger
        text: row.more
        onClicked: row.follow()
        contentItem: Words {
            id: linkWords
            type: Theme.action
            text: row.more
            wrapMode: Text.NoWrap
            verticalAlignment: Text.AlignVCenter
            color: link.down ? Theme.gold : Theme.bone
        }
        background: Item {
            Rectangle {
                y: parent.height / 2 + Theme.mm(6.5)
                width: parent.width
                height: Theme.stroke
                color: Theme.gold
            }
        }
    }
}
