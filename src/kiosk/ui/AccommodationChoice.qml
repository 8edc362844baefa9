pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// One thing to ask of the screen: its name, and its values as pairs of a value and its words, of which one
// is chosen. The values stand beside the name or, `stacked`, below it.
Item {
    id: choice

    required property VisitController visit
    required property string title
    required property string name
    required property string value
    required property var options
    property bool stacked: false
    readonly property real labelWidth: stacked ? width : Theme.mm(150)

    width: parent?.width ?? 0
    height: values.y + values.height + Theme.mm(3)

    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
    Words {
        id: label
        y: choice.stacked ? Theme.mm(4) : Theme.mm(3) + (Theme.finger - height) / 2
        width: choice.labelWidth - (choice.stacked ? 0 : Theme.half)
        type: Theme.action
        color: Theme.ash
        text: choice.title
    }
    Flow {
        id: values
        x: choice.stacked ? 0 : choice.labelWidth
        y: choice.stacked ? Theme.mm(4) + label.height : Theme.mm(3)
        width: parent.width - x
        spacing: Theme.mm(6)
        Repeater {
            model: choice.options
            Touchable {
                id: option
                required property var modelData
                readonly property bool on: choice.value === modelData[0]
                width: Math.min(values.width, Math.max(Theme.mm(choice.stacked ? 60 : 90), implicitWidth))
                implicitWidth: Theme.mm(20) + Math.ceil(words.implicitWidth)
                implicitHeight: Math.max(Theme.finger, words.implicitHeight + Theme.mm(4))
                text: modelData[1]
                checkable: false
                Accessible.role: Accessible.RadioButton
                Accessible.description: choice.title
                Accessible.checkable: true
                Accessible.checked: on
                onClicked: choice.visit.setAccommodation(choice.name, modelData[0])
                contentItem: Item {
                    Rectangle {
                        id: dot
                        anchors.verticalCenter: parent.verticalCenter
                        width: Theme.mm(12)
                        height: width
                        radius: width / 2
                        color: "transparent"
                        border.color: option.on ? Theme.sky : Theme.gold
                        border.width: option.on ? Theme.selected : Theme.stroke
                        antialiasing: true
                        Rectangle {
                            visible: option.on
                            anchors.centerIn: parent
                            width: Theme.mm(6)
                            height: width
                            radius: width / 2
                            color: Theme.sky
                            antialiasing: true
                        }
                    }
                    Words {
                        id: words
                        anchors.left: dot.right
                        anchors.leftMargin: Theme.mm(6)
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        type: Theme.action
                        text: option.text
                    }
                }
            }
        }
    }
}
