pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme

// A thin band of koshkar-muiz, alternately turned, the spirals interlocking; never wallpaper.
Item {
    id: frieze

    property real u: Theme.mm(0.9)
    property color colour: Theme.brass
    readonly property int pairs: Math.max(0, Math.floor(width / (7 * u)) - 1)

    implicitHeight: 10 * u

    Repeater {
        model: frieze.pairs
        Horn {
            required property int index
            x: (index * 7) * frieze.u
            y: index % 2 === 0 ? 0 : frieze.height - height
            rotation: index % 2 === 0 ? 0 : 180
            u: frieze.u
            stem: 5
            colour: frieze.colour
            stroke: Theme.hairline
        }
    }
}
