pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.map

// What there is of the country that was touched: where it lies, how much of each section, and the way to it.
Item {
    id: panel

    required property WorldView world
    property real most: 0              // how high it may be; more is scrolled. 0 for any
    readonly property real rest: most - top.height - go.height - 2 * column.spacing
    readonly property rect box: visible ? Qt.rect(x - Theme.mm(6), y - Theme.mm(6), width + Theme.mm(12), height + Theme.mm(12)) : Qt.rect(0, 0, 0, 0)
    signal records
    signal close

    height: column.height

    Veil {
        reach: Theme.mm(16)
        z: 0
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.mm(5)
        color: Theme.night
        border.color: Theme.line
        border.width: Theme.stroke
        visible: Theme.highContrast
    }
    Column {
        id: column
        width: parent.width
        spacing: Theme.mm(3)

        Item {
            id: top
            width: parent.width
            height: Math.max(name.height, shut.height)
            Words {
                id: name
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - shut.width - Theme.mm(4)
                type: name.long ? Theme.name : Theme.pageTitle
                readonly property bool long: panel.world.chosenName.length > 17
                text: panel.world.chosenName
            }
            RingButton {
                id: shut
                anchors.right: parent.right
                glyph: "close"
                shuts: true
                text: qsTr("Close")
                diameter: Theme.mm(17)
                onClicked: panel.close()
            }
        }
        ScrollColumn {
            width: parent.width
            height: panel.most > 0 ? Math.min(contentHeight, panel.rest) : contentHeight
            spacing: column.spacing
            Words {
                width: parent?.width ?? 0
                visible: text !== ""
                type: Theme.caption
                color: Theme.ash
                text: panel.world.chosenWay
            }
            FactTable {
                width: parent?.width ?? 0
                labelWidth: width - Theme.mm(24 + 8 * (Theme.textScale - 1))
                model: panel.world.sections
            }
        }
        Action {
            id: go
            glyph: "forward"
            text: qsTr("See the records")
            width: Math.min(implicitWidth, parent.width)
            onClicked: panel.records()
        }
    }
}
