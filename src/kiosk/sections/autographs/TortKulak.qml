pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// Tört-kulak, the four ears: four pairs of horns that leave one point.
Item {
    id: ornament

    required property real u
    required property color colour

    width: 24 * u
    height: width

    Repeater {
        model: 4
        Horn {
            required property int index
            u: ornament.u
            stem: 8.5
            colour: ornament.colour
            stroke: Theme.hairline
            x: (ornament.width - width) / 2
            y: ornament.height / 2 - height
            transformOrigin: Item.Bottom
            rotation: index * 90
        }
    }
}
