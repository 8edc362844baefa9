pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// What a visitor may ask of the screen. Everything here is forgotten when the visit ends, or is ended here.
Item {
    id: sheet

    required property VisitController visit
    property bool beyondReach: false    // there is something to bring within reach
    readonly property bool stacked: Theme.portrait || Theme.largeText
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
        height: content.y + content.height + Theme.mm(6)
        color: Theme.rise
        Rectangle {
            width: parent.width
            height: Theme.stroke
            color: Theme.gold
        }
        MouseArea {
            anchors.fill: parent
        }

        Item {
            id: head
            x: Theme.margin
            y: Theme.mm(10)
            width: parent.width - 2 * x
            height: sheet.stacked ? titles.height + ways.height + Theme.mm(4) : Math.max(titles.height, ways.height)
            Column {
                id: titles
                width: parent.width - (sheet.stacked ? 0 : ways.width + Theme.finger)
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
            Row {
                id: ways
                y: sheet.stacked ? parent.height - height : 0
                anchors.right: sheet.stacked ? undefined : parent.right
                spacing: Theme.finger
                Action {
                    glyph: "again"
                    text: qsTr("Start over")
                    onClicked: sheet.visit.finish()
                }
                Action {
                    glyph: "close"
                    shuts: true
                    text: qsTr("Close")
                    onClicked: sheet.close()
                }
            }
        }
        ScrollColumn {
            id: content
            x: Theme.margin
            y: head.y + head.height + Theme.mm(7)
            width: parent.width - 2 * x
            height: Math.min(contentHeight, sheet.height - y - Theme.mm(10))
            ground: Theme.rise

            AccommodationChoice {
                visit: sheet.visit
                stacked: sheet.stacked
                title: qsTr("Size of text")
                name: "text"
                value: sheet.visit.text
                options: [["100", "100 %"], ["125", "125 %"], ["150", "150 %"], ["200", "200 %"]]
            }
            AccommodationChoice {
                visit: sheet.visit
                stacked: sheet.stacked
                title: qsTr("Contrast")
                name: "contrast"
                value: sheet.visit.contrast
                options: [["normal", qsTr("Normal")], ["high", qsTr("High")], ["safe", qsTr("Safe colours")]]
            }
            AccommodationChoice {
                visit: sheet.visit
                stacked: sheet.stacked
                title: qsTr("Motion")
                name: "motion"
                value: sheet.visit.motion
                options: [["normal", qsTr("Normal")], ["calm", qsTr("Calm")]]
            }
            AccommodationChoice {
                visible: sheet.beyondReach
                visit: sheet.visit
                stacked: sheet.stacked
                title: qsTr("Reach")
                name: "reach"
                value: sheet.visit.reach
                options: [["normal", qsTr("Normal")], ["low", qsTr("Low")]]
            }
        }
    }
}
