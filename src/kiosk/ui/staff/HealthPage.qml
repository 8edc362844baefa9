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

    Notice {
        id: last
        visible: text !== ""
        width: parent.width
        text: page.desk.lastSelfTest
        failed: page.desk.lastFailed
    }
    ScrollColumn {
        id: results
        ground: Theme.rise
        y: last.visible ? last.height + Theme.mm(7) : 0
        width: parent.width
        height: parent.height - y - ways.height - Theme.mm(10)
        Repeater {
            model: page.desk.rows
            HealthRow {
                view: results
                width: parent?.width ?? 0
            }
        }
        Rectangle {
            width: parent?.width ?? 0
            height: Theme.hairline
            color: Theme.line
        }
    }
    Row {
        id: ways
        readonly property real most: (parent.width - 2 * spacing) / 3
        anchors.bottom: parent.bottom
        spacing: Theme.mm(Theme.portrait ? 6 : 10)
        Action {
            width: Math.min(implicitWidth, ways.most)
            glyph: "again"
            enabled: !page.desk.looking
            text: qsTr("Look again")
            onClicked: page.desk.look()
        }
        Action {
            width: Math.min(implicitWidth, ways.most)
            glyph: "hands"
            text: qsTr("Map of touches")
            onClicked: page.panel.go("touches")
        }
        Action {
            width: Math.min(implicitWidth, ways.most)
            glyph: "lower"
            enabled: !page.desk.looking
            text: qsTr("Save to a stick")
            onClicked: page.panel.go("save")
        }
    }
}
