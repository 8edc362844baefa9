import QtQuick
import kiosk.theme
import kiosk.controls

// The buttons of a stage, for those who do not know gestures: one below the other where there is room.
Grid {
    id: buttons

    required property ZoomGlass glass
    property bool upright: true
    readonly property real tall: 4 * Theme.ring + 3 * spacing + Theme.half

    columns: upright ? 1 : 4
    spacing: Theme.quarter

    RingButton {
        glyph: "plus"
        text: qsTr("Closer")
        enabled: buttons.glass.zoom < buttons.glass.largest * 0.999
        onClicked: buttons.glass.zoomBy(1.6)
    }
    RingButton {
        glyph: "minus"
        text: qsTr("Further away")
        enabled: !buttons.glass.whole
        onClicked: buttons.glass.zoomBy(1 / 1.6)
    }
    RingButton {
        glyph: "whole"
        text: qsTr("Whole picture")
        enabled: !buttons.glass.whole
        onClicked: buttons.glass.wholePicture()
    }
    RingButton {
        glyph: "turn"
        text: qsTr("Turn the picture")
        onClicked: buttons.glass.turn()
    }
}
