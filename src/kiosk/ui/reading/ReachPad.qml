pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui
import kiosk.ui.reading

// Above the desk, within reach from a wheelchair: what keys do, as buttons. They move the ring to what is out
// of reach and press it there.
Item {
    id: pad

    required property Walker walker
    required property VisitController visit

    Rectangle {
        anchors.fill: parent
        color: Theme.desk
        Rectangle {
            width: parent.width
            height: Theme.hairline
            color: Qt.alpha(Theme.brass, 0.75)
        }
    }
    MouseArea {
        anchors.fill: parent
    }

    component Way: RingButton {
        required property string way
        readonly property bool gestureOnly: true    // keys have keys for it
        onClicked: pad.walker.move(way)
    }
    component Word: Action {
        required property string way
        readonly property bool gestureOnly: true
        onClicked: pad.walker.move(way)
    }

    Row {
        id: ways
        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.mm(Theme.portrait ? 5 : 8)
        Way { way: "left"; glyph: "left"; text: qsTr("To the left") }
        Way { way: "up"; glyph: "up"; text: qsTr("Up") }
        Way { way: "down"; glyph: "down"; text: qsTr("Down") }
        Way { way: "right"; glyph: "right"; text: qsTr("To the right") }
        Item {
            width: Theme.mm(Theme.portrait ? 2 : 10)
            height: 1
        }
        Word { way: "select"; glyph: "check"; text: qsTr("Select") }
        Item {
            width: Theme.mm(Theme.portrait ? 1 : 6)
            height: 1
        }
        Word { way: "back"; glyph: "back"; text: qsTr("Back") }
    }
    RingButton {
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        glyph: "raise"
        text: qsTr("Controls where they were")
        onClicked: pad.visit.setAccommodation("reach", "normal")
    }
}
