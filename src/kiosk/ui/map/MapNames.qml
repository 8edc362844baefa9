pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.map

// The names of countries beside their dots, and of those beyond the edge beside their arrows. They ride with
// the map; those at the edge wait until it rests.
Item {
    id: names

    required property MapGlass glass
    required property string chosen

    Repeater {
        model: names.glass.names
        Words {
            required property string code
            required property string label
            required property real kmX
            required property real kmY
            required property real offX
            required property real offY
            required property bool edge

            mirrored: false
            x: edge ? offX : names.glass.originX + kmX * names.glass.scaling + offX
            y: edge ? offY : names.glass.originY + kmY * names.glass.scaling + offY
            visible: !edge || names.glass.resting
            type: Theme.caption
            lineHeightMode: Text.ProportionalHeight
            lineHeight: 1
            wrapMode: Text.NoWrap
            color: code !== names.chosen ? Theme.bone : Theme.highContrast ? Theme.gold : Theme.sky
            style: Text.Outline
            styleColor: Qt.alpha(Theme.night, 0.8)
            text: label
            Accessible.ignored: true    // the list says them all
        }
    }
}
