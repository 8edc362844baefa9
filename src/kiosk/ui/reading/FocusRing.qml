pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.ui.reading

// Where the keys are: a dark line and a gold one around the thing, over everything: 3 mm from its sides, and
// close above and below it, where other lines of text stand. A stage that has taken the keys is framed in sky on
// its own edge. Nothing here takes a touch.
Item {
    id: ring

    required property Walker walker
    readonly property bool shown: walker.active && walker.box.width > 0
    readonly property real gap: Theme.mm(3)
    readonly property real rise: Theme.mm(0.4)
    readonly property real line: Theme.mm(1.4)
    readonly property real rim: Theme.mm(0.8)
    // Kept on the screen: around what reaches to an edge the line runs along that edge.
    readonly property real near: Math.max(rim + line, walker.box.x - gap)
    readonly property real upper: Math.max(rim + line, walker.box.y - rise)
    readonly property real far: Math.min(width - rim - line, walker.box.x + walker.box.width + gap)
    readonly property real lower: Math.min(height - rim - line, walker.box.y + walker.box.height + rise)

    visible: shown

    component Line: Rectangle {
        required property real out      // how far outside the gap
        x: ring.near - out
        y: ring.upper - out
        width: ring.far - ring.near + 2 * out
        height: ring.lower - ring.upper + 2 * out
        radius: Theme.mm(2) + out
        color: "transparent"
        antialiasing: true
    }
    Line {
        out: ring.line + ring.rim
        border.color: Theme.night
        border.width: ring.line + 2 * ring.rim
    }
    Line {
        out: ring.line
        border.color: ring.walker.inside ? Theme.sky : Theme.gold
        border.width: ring.line
    }
}
