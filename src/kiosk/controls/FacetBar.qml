pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme

// One row of choices with their counts; the chosen one carries the sky line. Runs past the edge.
ListView {
    id: bar

    required property string allLabel
    required property int allCount
    property string chosen: ""
    signal choose(string value)

    orientation: ListView.Horizontal
    boundsBehavior: Flickable.StopAtBounds
    implicitHeight: Theme.finger
    spacing: Theme.mm(2)
    header: Choice {
        value: ""
        label: bar.allLabel
        count: bar.allCount
    }
    delegate: Choice {}

    Rectangle {
        parent: bar
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        color: Theme.line
        z: -1
    }

    component Choice: Touchable {
        id: choice
        required property string value
        required property string label
        required property int count
        readonly property bool on: bar.chosen === value

        text: label
        implicitHeight: Theme.finger
        implicitWidth: Math.max(Theme.finger, words.implicitWidth + Theme.mm(3) + number.implicitWidth) + Theme.mm(9)
        onClicked: bar.choose(value)
        Accessible.checked: on

        contentItem: Item {
            Words {
                id: words
                anchors.verticalCenter: parent.verticalCenter
                type: Theme.action
                text: choice.label
                wrapMode: Text.NoWrap
                color: choice.down ? Theme.gold : Theme.bone
            }
            Words {
                id: number
                anchors.left: words.right
                anchors.leftMargin: Theme.mm(3)
                anchors.baseline: words.baseline
                type: Theme.caption
                color: Theme.ash
                text: choice.count
                wrapMode: Text.NoWrap
            }
            Rectangle {
                visible: choice.on
                anchors.bottom: parent.bottom
                width: words.implicitWidth + number.implicitWidth + Theme.mm(3)
                height: Theme.selected
                color: Theme.sky
            }
        }
    }
}
