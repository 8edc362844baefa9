pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// The buttons of a stage, for those who do not know gestures: one below the other where there is room.
// Each stands on a dark ground of its own, since a picture of any colour may lie under it.
Grid {
    id: buttons

    required property ZoomGlass glass
    property bool upright: true
    readonly property real tall: 4 * Theme.ring + 3 * spacing + Theme.half

    columns: upright ? 1 : 4
    spacing: Theme.quarter

    component OnPicture: Item {
        id: place
        property alias glyph: button.glyph
        property alias text: button.text
        property alias active: button.enabled
        signal clicked

        width: button.width
        height: button.height

        Rectangle {
            anchors.fill: parent
            anchors.margins: -Theme.mm(1.2)
            radius: width / 2
            color: Theme.shade
            visible: !buttons.glass.whole
            antialiasing: true
        }
        RingButton {
            id: button
            repeats: true
            glyph: ""
            text: ""
            onClicked: place.clicked()
        }
    }

    OnPicture {
        glyph: "plus"
        text: qsTr("Closer")
        active: buttons.glass.zoom < buttons.glass.largest * 0.999
        onClicked: buttons.glass.zoomBy(1.6, true)
    }
    OnPicture {
        glyph: "minus"
        text: qsTr("Further away")
        active: !buttons.glass.whole
        onClicked: buttons.glass.zoomBy(1 / 1.6, true)
    }
    OnPicture {
        glyph: "whole"
        text: qsTr("Whole picture")
        active: !buttons.glass.whole
        onClicked: buttons.glass.wholePicture(true)
    }
    OnPicture {
        glyph: "rotate"
        text: qsTr("Turn the picture")
        onClicked: buttons.glass.turn(true)
    }
}
