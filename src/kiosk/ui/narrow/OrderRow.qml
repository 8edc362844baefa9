pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.narrow

// In which order the records stand, and how: as exhibited or in lines.
Flow {
    id: row

    required property SectionView section

    spacing: Theme.mm(Theme.portrait ? 12 : 20)

    Row {
        spacing: Theme.mm(6)
        Naming {
            text: qsTr("Order")
        }
        Repeater {
            model: row.section.orders
            Pick {
                required property string order
                required property string label
                required property bool picked
                text: label
                on: picked
                onClicked: row.section.setOrder(order)
            }
        }
    }
    Row {
        spacing: Theme.mm(6)
        Naming {
            text: qsTr("View")
        }
        Pick {
            text: qsTr("Exhibit")
            on: !row.section.listed
            onClicked: row.section.setView("own")
        }
        Pick {
            text: qsTr("List")
            on: row.section.listed
            onClicked: row.section.setView("lines")
        }
    }

    component Naming: Words {
        height: Theme.finger
        width: implicitWidth + Theme.mm(4)
        verticalAlignment: Text.AlignVCenter
        type: Theme.caption
        color: Theme.ash
        wrapMode: Text.NoWrap
    }
    component Pick: Touchable {
        id: pick
        property bool on: false
        height: Theme.finger
        width: words.implicitWidth + Theme.mm(8)
        Accessible.checked: on
        contentItem: Item {
            Words {
                id: words
                anchors.centerIn: parent
                type: Theme.action
                color: pick.down ? Theme.gold : pick.on ? Theme.bone : Theme.ash
                text: pick.text
                wrapMode: Text.NoWrap
            }
            Rectangle {
                visible: pick.on
                anchors.bottom: parent.bottom
                width: parent.width
                height: Theme.selected
                color: Theme.sky
            }
        }
    }
}
