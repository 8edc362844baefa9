import QtQuick
import kiosk.theme
import kiosk.controls

// One value of a facet with the number of records it would give; dim where it would give none.
Touchable {
    id: row

    required property string value
    required property string label
    required property int count
    required property bool picked
    property int lines: 2

    text: label
    enabled: picked || count > 0
    opacity: Theme.highContrast && !enabled ? 0.6 : 1
    height: Math.max(Theme.finger, name.height + Theme.mm(6))
    Accessible.checked: picked
    Accessible.description: count

    contentItem: Item {
        Rectangle {
            visible: row.picked
            y: Theme.mm(3)
            width: Theme.selected
            height: parent.height - 2 * y
            color: Theme.sky
        }
        Words {
            id: name
            x: row.picked ? Theme.mm(6) : 0
            width: number.x - x - Theme.mm(4)
            anchors.verticalCenter: parent.verticalCenter
            type: row.picked ? Theme.action : Theme.control
            color: row.down ? Theme.gold : row.enabled ? Theme.bone : Theme.dim
            text: row.label
            maximumLineCount: row.lines
            mayElide: true
        }
        Words {
            id: number
            x: parent.width - width - (sign.visible ? sign.width : Theme.mm(2))
            anchors.verticalCenter: parent.verticalCenter
            type: Theme.caption
            color: row.enabled ? Theme.ash : Theme.dim
            font.features: ({ "tnum": 1 })
            text: row.count < 10000 ? row.count : String(row.count).replace(/(?=(\d{3})+$)/g, "\u00a0").trim()
            wrapMode: Text.NoWrap
        }
        Words {
            id: sign
            visible: row.picked
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            leftPadding: Theme.mm(4)
            rightPadding: Theme.mm(2)
            type: Theme.name
            color: row.down ? Theme.bone : Theme.gold
            text: "×"
            wrapMode: Text.NoWrap
        }
    }
}
