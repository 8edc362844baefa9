pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.staff

// Save what is known of the kiosk's health to a stick, for whoever looks after it from afar.
Page {
    id: page

    readonly property SaveDesk desk: panel.saving

    heading: qsTr("Save to a stick")
    summary: qsTr("A new folder with all results, the settings, the map of touches and the last messages. Neither the PIN nor anything of visitors is in it.")

    Column {
        id: said
        width: parent.width
        bottomPadding: outcome.visible ? Theme.mm(9) : 0
        Notice {
            id: outcome
            width: parent.width
            visible: text !== ""
            text: page.desk.outcome
            failed: page.desk.failed
        }
    }
    ScrollColumn {
        id: sticks
        ground: Theme.rise
        y: said.height
        width: parent.width
        height: parent.height - y - back.height - Theme.mm(10)
        Words {
            visible: !page.desk.looked
            width: parent?.width ?? 0
            type: Theme.body
            color: Theme.ash
            text: qsTr("Looking for sticks …")
        }
        Repeater {
            model: page.desk.rows
            StickRow {
                view: sticks
                width: parent?.width ?? 0
                enabled: number >= 0 && !page.desk.saving
                onClicked: page.desk.choose(number)
            }
        }
    }
    Action {
        id: back
        anchors.bottom: parent.bottom
        glyph: "back"
        text: qsTr("Back to Health")
        onClicked: page.panel.go("health")
    }
}
