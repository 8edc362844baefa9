pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.staff

// The language of the panel; the exhibition keeps its own.
Page {
    id: page

    heading: qsTr("Language of the panel")
    summary: qsTr("Visitors choose theirs for themselves; this does not change it.")

    Column {
        width: parent.width
        Repeater {
            model: [["kk", "Қазақша"], ["ru", "Русский"], ["en", "English"]]
            Touchable {
                id: option
                required property var modelData
                readonly property bool on: page.panel.language === modelData[0]
                width: parent?.width ?? 0
                height: Theme.mm(26)
                text: modelData[1]
                Accessible.checked: on
                onClicked: page.panel.setLanguage(modelData[0])
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
                background: Item {
                    Rectangle {
                        width: parent.width
                        height: Theme.hairline
                        color: Theme.line
                    }
                }
            }
        }
    }
}
