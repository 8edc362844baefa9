pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.staff

// The panel's pages: a column at the left, and on a tall screen two columns at the bottom, within reach.
Item {
    id: rail

    required property StaffPanel panel
    readonly property bool tall: Theme.portrait
    readonly property int columns: tall ? 2 : 1

    implicitHeight: choices.y + choices.height + Theme.mm(8) + closer.height + Theme.mm(14)

    Rectangle {
        anchors.fill: parent
        color: Theme.desk
        Rectangle {
            visible: rail.tall
            width: parent.width
            height: Theme.hairline
            color: Qt.alpha(Theme.brass, 0.75)
        }
        Rectangle {
            visible: Theme.highContrast && !rail.tall
            anchors.right: parent.right
            width: Theme.hairline
            height: parent.height
            color: Theme.line
        }
    }
    Words {
        id: title
        visible: !rail.tall
        x: Theme.margin
        y: Theme.mm(22)
        width: parent.width - x - Theme.quarter
        type: Theme.yearHead
        text: qsTr("Staff panel")
    }
    Grid {
        id: choices
        x: Theme.margin - Theme.mm(12)
        y: rail.tall ? Theme.mm(10) : title.y + Math.max(title.height, Theme.mm(42)) + Theme.mm(12)
        columns: rail.columns
        columnSpacing: Theme.mm(6)
        rowSpacing: Theme.mm(rail.tall ? 2 : 7)
        Repeater {
            model: [
                { page: "status", name: qsTr("Status") },
                { page: "editions", name: qsTr("Exhibitions") },
                { page: "install", name: qsTr("Install a new one") },
                { page: "volume", name: qsTr("Volume") },
                { page: "health", name: qsTr("Health") },
                { page: "language", name: qsTr("Language") },
                { page: "pin", name: qsTr("Change the PIN") }
            ]
            RailChoice {
                required property var modelData
                width: (rail.width - choices.x - Theme.mm(rail.tall ? 14 : 4)) / rail.columns - (rail.tall ? Theme.mm(3) : 0)
                text: modelData.name
                on: rail.panel.page === modelData.page || (rail.panel.page === "warnings" && modelData.page === "status") || (modelData.page === "health" && ["touches", "save"].includes(rail.panel.page))
                onClicked: rail.panel.go(modelData.page)
            }
        }
    }
    Horn {
        visible: rail.tall
        u: Theme.mm(1.45)
        x: parent.width - Theme.margin - width
        y: closer.y + (closer.height - height) / 2
    }
    Action {
        id: closer
        x: Theme.margin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.mm(rail.tall ? 14 : 16)
        glyph: "close"
        text: qsTr("Leave the panel")
        onClicked: rail.panel.close()
    }
}
