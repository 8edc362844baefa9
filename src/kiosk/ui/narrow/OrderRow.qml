pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.narrow

// In which order the records stand, and how: as exhibited or in lines.
Flow {
    id: row

    required property SectionView section

    spacing: Theme.mm(Theme.largeText ? Theme.portrait ? 0 : 12 : Theme.portrait ? 12 : 20)

    Group {
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
    Group {
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

    // Side by side, and on lines below each other where that is wider than the row.
    component Group: Flow {
        id: group
        width: Math.min(row.width, whole)
        spacing: Theme.mm(6)
        readonly property real whole: {
            let x = 0, end = 0;      // added up as a Flow does, to the last bit
            for (const child of children)
                if (child.width > 0) {
                    end = x + child.width;
                    x = end + spacing;
                }
            return end;
        }
    }
    component Naming: Words {
        height: Theme.touchRow
        width: implicitWidth + Theme.mm(4)
        verticalAlignment: Text.AlignVCenter
        type: Theme.caption
        color: Theme.ash
        wrapMode: Text.NoWrap
    }
    component Pick: Touchable {
        id: pick
        property bool on: false
        height: Theme.touchRow
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
