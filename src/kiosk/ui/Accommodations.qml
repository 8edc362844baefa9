pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// What a visitor may ask of the screen. Everything here is forgotten when the visit ends, or is ended here.
Item {
    id: sheet

    required property VisitController visit
    required property Voice voice
    property list<string> layers: []        // of text, beside the usual one
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
            readonly property bool below: Theme.portrait || waysWidth > width * 0.6
            readonly property real waysWidth: again.implicitWidth + ways.spacing + closing.implicitWidth
            height: below ? titles.height + ways.height + Theme.mm(4) : Math.max(titles.height, ways.height)
            Column {
                id: titles
                width: parent.width - (head.below ? 0 : ways.width + Theme.finger)
                Words {
                    width: parent.width
                    type: Theme.pageTitle
                    text: qsTr("Accessibility")
                }
                Words {
                    visible: !Theme.largeText
                    width: parent.width
                    type: Theme.caption
                    color: Theme.ash
                    text: forgetting.text
                }
            }
            Flow {
                id: ways
                width: head.below ? Math.min(parent.width, head.waysWidth) : head.waysWidth
                x: head.below ? 0 : parent.width - width
                y: head.below ? parent.height - height : 0
                spacing: Theme.finger
                Action {
                    id: again
                    glyph: "again"
                    text: qsTr("Start over")
                    onClicked: sheet.visit.finish()
                }
                Action {
                    id: closing
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

            // In large letters all of it goes by below the head.
            Words {
                id: forgetting
                visible: Theme.largeText
                width: parent?.width ?? 0
                bottomPadding: Theme.mm(4)
                type: Theme.caption
                color: Theme.ash
                text: qsTr("When your visit ends, everything returns to how it was.")
            }
            AccommodationChoice {
                visit: sheet.visit
                stacked: sheet.stacked
                title: qsTr("Size of text")
                name: "text"
                value: sheet.visit.text
                options: [["100", "100 %"], ["125", "125 %"], ["150", "150 %"], ["200", "200 %"]]
            }
            AccommodationChoice {
                readonly property var words: ({
                        easy: qsTr("Easy to read"),
                        children: qsTr("For children")
                    })
                visible: sheet.layers.length > 0
                visit: sheet.visit
                stacked: sheet.stacked
                title: qsTr("Text")
                name: "layer"
                value: sheet.visit.layer
                options: [["normal", qsTr("Full")]].concat(sheet.layers.map(layer => [layer, words[layer]]))
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
                visible: sheet.voice.available
                visit: sheet.visit
                stacked: sheet.stacked
                title: qsTr("Speech")
                name: "speech"
                value: sheet.visit.speech
                options: [["off", qsTr("Off")], ["on", qsTr("On")]]
            }
            AccommodationChoice {
                visible: sheet.voice.available && sheet.visit.speech === "on"
                visit: sheet.visit
                stacked: sheet.stacked
                title: qsTr("Pace of speech")
                name: "pace"
                value: sheet.visit.pace
                options: [["slowest", qsTr("Slowest")], ["slow", qsTr("Slow")], ["normal", qsTr("Normal")], ["fast", qsTr("Fast")], ["fastest", qsTr("Fastest")]]
            }
            AccommodationChoice {
                visible: sheet.voice.available && sheet.visit.speech === "on"
                visit: sheet.visit
                stacked: sheet.stacked
                title: qsTr("Volume of speech")
                name: "loudness"
                value: sheet.visit.loudness
                options: [["quiet", qsTr("Quiet")], ["normal", qsTr("Normal")], ["loud", qsTr("Loud")]]
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
