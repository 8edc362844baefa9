pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// What a visitor may ask of the screen. Everything here is forgotten when the visit ends.
Item {
    id: sheet

    required property VisitController visit
    signal close

    Rectangle {
        anchors.fill: parent
        color: Qt.alpha(Theme.night, 0.72)
    }
    MouseArea {
        anchors.fill: parent
        onClicked: sheet.close()
    }
    Rectangle {
        id: panel
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: content.height + Theme.mm(26)
        color: Theme.rise
        Rectangle {
            width: parent.width
            height: Theme.stroke
            color: Theme.gold
        }
        MouseArea {
            anchors.fill: parent
        }
    }
    Item {
        id: content
        x: Theme.margin
        y: panel.y + Theme.mm(12)
        width: parent.width - 2 * x
        height: head.height + Theme.mm(8) + groups.height

        Item {
            id: head
            width: parent.width
            height: Math.max(titles.height, closer.height)
            Column {
                id: titles
                width: parent.width - closer.width - Theme.half
                Words {
                    width: parent.width
                    type: Theme.pageTitle
                    text: qsTr("Accessibility")
                }
                Words {
                    width: parent.width
                    type: Theme.caption
                    color: Theme.ash
                    text: qsTr("When your visit ends, everything returns to how it was.")
                }
            }
            Action {
                id: closer
                anchors.right: parent.right
                glyph: "close"
                text: qsTr("Close")
                onClicked: sheet.close()
            }
        }
        Row {
            id: groups
            y: head.height + Theme.mm(8)
            spacing: Theme.mm(20)
            Choices {
                title: qsTr("Contrast")
                name: "contrast"
                value: sheet.visit.contrast
                options: [["normal", qsTr("Normal")], ["high", qsTr("High")]]
            }
            Choices {
                title: qsTr("Motion")
                name: "motion"
                value: sheet.visit.motion
                options: [["normal", qsTr("Normal")], ["calm", qsTr("Calm")]]
            }
        }
    }

    component Choices: Column {
        id: choices
        required property string title
        required property string name
        required property string value
        required property var options
        width: (content.width - groups.spacing) / 2
        Words {
            width: parent.width
            type: Theme.caption
            color: Theme.ash
            text: choices.title
            bottomPadding: Theme.mm(3)
        }
        Rectangle {
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }
        Repeater {
            model: choices.options
            Touchable {
                id: option
                required property var modelData
                readonly property bool on: choices.value === modelData[0]
                width: choices.width
                height: Theme.mm(23)
                text: modelData[1]
                Accessible.checked: on
                onClicked: sheet.visit.setAccommodation(choices.name, modelData[0])
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
                        anchors.left: dot.right
                        anchors.leftMargin: Theme.mm(6)
                        anchors.verticalCenter: parent.verticalCenter
                        type: Theme.action
                        text: option.text
                    }
                }
            }
        }
    }
}
