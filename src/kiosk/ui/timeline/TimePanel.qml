pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// A sheet over the timeline with a list, or with an event and the records that belong to it.
Item {
    id: panel

    required property TimelineView line
    required property TimelineList list
    readonly property bool event: list.what === "event"
    signal close
    signal open(string section, string record, string event)
    signal country(string code)

    Rectangle {
        anchors.fill: parent
        color: Qt.alpha(Theme.night, 0.72)
    }
    MouseArea {
        anchors.fill: parent
        onClicked: panel.close()
        onWheel: event => event.accepted = true
    }
    Rectangle {
        y: parent.height - height
        width: parent.width
        // As high as what it holds, as far as there is room.
        height: Math.min(parent.height * (Theme.portrait ? 0.78 : 0.92), rows.y + Math.max(Theme.mm(60), rows.contentHeight + rows.bottomMargin))
        color: Theme.rise
        MouseArea {
            anchors.fill: parent
        }
        Rectangle {
            width: parent.width
            height: Theme.stroke
            color: Theme.gold
        }
        RingButton {
            id: closer
            z: 1
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            y: Theme.mm(12)
            glyph: "close"
            shuts: true
            text: qsTr("Close")
            onClicked: panel.close()
        }
        ListView {
            id: rows
            x: Theme.margin
            y: Theme.mm(12)
            width: parent.width - 2 * x
            height: parent.height - y
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            reuseItems: true
            cacheBuffer: 0
            bottomMargin: Theme.mm(10)
            model: panel.list.things
            header: EventHead {
                width: rows.width - closer.width - Theme.half
                list: panel.list
                title: panel.event ? panel.list.title : panel.list.what === "undated" ? qsTr("Without a date")
                    : [panel.line.subtitle, panel.line.figure].filter(part => part !== "").join(" ")
                note: panel.event ? "" : panel.list.what === "undated" ? qsTr("What is known of these has no day, month or year that could stand on the line.")
                    : panel.list.what === "wider" ? qsTr("Dated more broadly than what is in view") : ""
                onCountry: code => panel.country(code)
            }
            delegate: PanelRow {
                width: rows.width
                inside: y >= rows.contentY && y + height <= rows.contentY + rows.height
                onClicked: panel.open(sectionId, recordId, eventId)
            }
        }
        ScrollKeys {
            x: parent.width - (Theme.margin + width) / 2
            y: closer.y + closer.height + Theme.half
            height: parent.height - y - Theme.half
            view: rows
        }
    }
}
