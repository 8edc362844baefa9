pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.staff

// Where the screen was touched in the last week, in the proportions of the display, and what that says of its glass.
Page {
    id: page

    readonly property TouchDesk desk: panel.touches
    // What the map may take beside the sentences and the way back.
    readonly property real most: room.height - back.height - said.height - Theme.mm(22)

    heading: qsTr("Where the screen is touched")
    summary: desk.summary

    TouchSheet {
        id: map
        visible: page.desk.ratio > 0
        width: Math.min(page.room.width, page.most * page.desk.ratio)
        height: page.desk.ratio > 0 ? width / page.desk.ratio : 0
        unit: Theme.unit
        seen: page.desk.seen
        colours: ({ "ground": Theme.desk, "frame": Theme.line, "touch": Theme.brassLight, "mark": Theme.bone })
        Accessible.role: Accessible.Graphic
        Accessible.name: page.summary
    }
    ScrollColumn {
        id: said
        ground: Theme.rise
        y: map.height + Theme.mm(10)
        width: parent.width
        height: Math.min(contentHeight, Theme.mm(Theme.portrait ? 110 : 68))
        spacing: Theme.mm(4)
        Repeater {
            model: page.desk.rows
            Words {
                required property string sentence
                width: parent?.width ?? 0
                type: Theme.body
                text: sentence
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
