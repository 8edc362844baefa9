import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.map

// A button for every gesture on the map.
Row {
    id: buttons

    required property MapGlass glass
    readonly property rect box: Qt.rect(x - Theme.quarter, y - Theme.quarter, width + Theme.half, height + Theme.half)

    spacing: Theme.half

    RingButton {
        repeats: true
        glyph: "minus"
        diameter: Theme.ringLarge
        text: qsTr("Further away")
        enabled: !buttons.glass.whole
        onClicked: buttons.glass.zoomBy(1 / 1.7)
    }
    RingButton {
        repeats: true
        glyph: "plus"
        diameter: Theme.ringLarge
        text: qsTr("Closer")
        enabled: !buttons.glass.closest
        onClicked: buttons.glass.zoomBy(1.7)
    }
    RingButton {
        glyph: "whole"
        diameter: Theme.ringLarge
        text: buttons.glass.whole ? qsTr("As at the beginning") : qsTr("The whole world")
        onClicked: buttons.glass.wholeWorld()
    }
}
