pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// "Touch the screen to begin", in every language the exhibition speaks.
Item {
    id: invitation

    required property list<string> prompts
    readonly property real wordsX: Theme.mm(38)

    implicitHeight: Theme.portrait ? words.height : Theme.mm(28)

    Item {
        id: point
        width: Theme.mm(28)
        height: width
        anchors.verticalCenter: parent.verticalCenter
        x: -Theme.mm(4)
        Repeater {
            model: [5, 13.6, 20.6, 28]
            Rectangle {
                required property int index
                required property real modelData
                anchors.centerIn: parent
                width: Theme.mm(modelData)
                height: width
                radius: width / 2
                color: index === 0 ? Theme.gold : "transparent"
                border.color: Theme.gold
                border.width: index === 0 ? 0 : Theme.stroke
                opacity: [1, 1, 0.5, 0.22][index]
                antialiasing: true
            }
        }
    }
    Grid {
        id: words
        x: invitation.wordsX
        anchors.verticalCenter: parent.verticalCenter
        columns: Theme.portrait ? 1 : invitation.prompts.length
        columnSpacing: Theme.mm(20)
        rowSpacing: Theme.mm(3)
        Repeater {
            model: invitation.prompts
            Words {
                required property int index
                required property string modelData
                type: Theme.action
                color: index === 0 ? Theme.bone : Theme.ash
                text: modelData
                wrapMode: Text.NoWrap
            }
        }
    }
}
