import QtQuick
import kiosk.theme
import kiosk.controls

// One row of Home's list: its sign, its words, and a short note at the right.
Touchable {
    id: row

    required property string title
    required property string glyph
    required property string caption

    property bool whole: false           // all of its words, on as many lines as they take
    property bool inSight: true          // its sign is; one that is scrolled away is not drawn

    text: title
    implicitHeight: Math.max(Theme.mm(28), name.implicitHeight + Theme.mm(10))
    Accessible.description: caption

    contentItem: Item {
        Glyph {
            id: sign
            anchors.verticalCenter: parent.verticalCenter
            x: -Theme.mm(3)
            size: Theme.mm(19)
            visible: row.inSight
            name: row.glyph
        }
        Words {
            id: name
            anchors.left: sign.right
            anchors.leftMargin: Theme.mm(3)
            anchors.right: note.left
            anchors.rightMargin: Theme.mm(5)
            anchors.verticalCenter: parent.verticalCenter
            // A long title has two lines, which are smaller to have air above and below.
            type: !row.whole && whole.advanceWidth > width ? Theme.thread : Theme.nameSmall
            color: row.down ? Theme.gold : Theme.bone
            text: row.title
            maximumLineCount: row.whole ? 12 : 2
            mayElide: !row.whole
        }
        TextMetrics {
            id: whole
            font.family: Theme.nameSmall.family
            font.weight: Theme.nameSmall.weight
            font.pixelSize: Math.max(1, Math.round(Theme.mm(Theme.nameSmall.em)))
            text: row.title
        }
        Words {
            id: note
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            type: Theme.caption
            color: Theme.ash
            text: row.caption
            wrapMode: Text.NoWrap
        }
    }
    background: Item {
        Rectangle {
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }
    }
}
