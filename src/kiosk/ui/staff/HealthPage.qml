pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.staff

// Whether the kiosk is well: every check with what to do, and looking again.
Page {
    id: page

    readonly property HealthDesk desk: panel.health

    heading: qsTr("Health of the kiosk")
    summary: desk.summary

    ScrollColumn {
        ground: Theme.rise
        width: parent.width
        height: parent.height - again.height - Theme.mm(10)
        Repeater {
            model: page.desk.rows
            HealthRow {
                width: parent?.width ?? 0
            }
        }
        Rectangle {
            width: parent?.width ?? 0
            height: Theme.hairline
            color: Theme.line
        }
    }
    Action {
        id: again
        anchors.bottom: parent.bottom
        glyph: "again"
        enabled: !page.desk.looking
        text: qsTr("Look again")
        onClicked: page.desk.look()
    }
}
