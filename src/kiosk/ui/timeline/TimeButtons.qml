pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// What fingers do on the line, as buttons; between them all of the line, small, with what is in view.
Item {
    id: row

    required property TimelineView line
    required property TimeGlass glass

    implicitHeight: Theme.ring

    Row {
        id: beside
        spacing: Theme.quarter
        RingButton {
            repeats: true
            glyph: "back"
            text: qsTr("Earlier")
            onClicked: row.glass.step(-1)
        }
        RingButton {
            repeats: true
            glyph: "forward"
            text: qsTr("Later")
            onClicked: row.glass.step(1)
        }
    }
    TimeOverview {
        anchors.left: beside.right
        anchors.right: closer.left
        anchors.leftMargin: Theme.mm(14)
        anchors.rightMargin: Theme.mm(14)
        height: parent.height
        line: row.line
        glass: row.glass
    }
    Row {
        id: closer
        anchors.right: parent.right
        spacing: Theme.quarter
        RingButton {
            repeats: true
            glyph: "minus"
            text: qsTr("Further away")
            enabled: !row.line.whole
            onClicked: row.glass.zoomBy(1 / row.glass.stepFactor)
        }
        RingButton {
            repeats: true
            glyph: "plus"
            text: qsTr("Closer")
            enabled: !row.line.closest
            onClicked: row.glass.zoomBy(row.glass.stepFactor)
        }
        RingButton {
            glyph: "whole"
            text: qsTr("All of the time")
            enabled: !row.line.all
            onClicked: row.glass.wholeLine()
        }
    }
}
