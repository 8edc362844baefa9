pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// Nothing to show: calm, in all the interface's languages, and never a word about errors.
Item {
    id: calm

    required property list<string> words
    required property list<string> askStaff
    property real progress: -1

    Rectangle {
        anchors.fill: parent
        color: Theme.night
    }
    Lamp {
        radius: Theme.mm(120)
        anchors.centerIn: point
    }
    Item {
        id: point
        width: Theme.mm(40)
        height: width
        anchors.horizontalCenter: parent.horizontalCenter
        y: parent.height * 0.33 - height / 2
        Repeater {
            model: 36
            Item {
                id: spoke
                required property int index
                x: point.width / 2
                y: point.height / 2
                rotation: index * 10
                readonly property bool lit: calm.progress >= 0 && index < calm.progress * 36
                Rectangle {
                    x: -width / 2
                    y: -Theme.mm(22) - height
                    width: Theme.rule
                    height: Theme.mm(spoke.index % 3 === 0 ? 13 : 8)
                    color: spoke.lit ? Theme.gold : Theme.brass
                    opacity: spoke.lit ? 1 : 0.6
                    antialiasing: true
                }
            }
        }
        Shanyrak {
            anchors.fill: parent
        }
    }
    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: point.y + point.height + Theme.mm(34)
        spacing: Theme.mm(5)
        width: parent.width - 2 * Theme.margin
        Repeater {
            model: calm.words
            Words {
                required property int index
                required property string modelData
                width: parent?.width ?? 0
                horizontalAlignment: Text.AlignHCenter
                type: index === 0 ? Theme.yearHead : Theme.name
                color: index === 0 ? Theme.bone : Theme.ash
                text: modelData
            }
        }
        Item { width: 1; height: Theme.mm(8) }
        Words {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            type: Theme.caption
            color: Theme.ash
            text: calm.askStaff.join("   ·   ")
            visible: calm.progress < 0
        }
    }
}
