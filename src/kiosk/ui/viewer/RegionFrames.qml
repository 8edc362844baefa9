pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme

// Regions of the picture as thin frames that keep their weight at any scale; one may be lit.
Item {
    id: frames

    required property ZoomGlass glass
    property var regions: null
    property int lit: -1
    property bool paper: false

    // The smallest region at a point (fractions of the picture), or -1.
    function at(px: real, py: real): int {
        let found = -1, smallest = 2;
        for (let n = 0; n < repeater.count; ++n) {
            const one = repeater.itemAt(n) as RegionFrame;
            if (one && one.holds(px, py) && one.area < smallest) {
                found = n;
                smallest = one.area;
            }
        }
        return found;
    }

    Item {
        id: ground
        x: frames.glass.originX
        y: frames.glass.originY
        width: frames.glass.pictureWidth * frames.glass.scaling
        height: frames.glass.pictureHeight * frames.glass.scaling
        rotation: frames.glass.angle
        transformOrigin: Item.TopLeft

        Repeater {
            id: repeater
            model: frames.regions
            RegionFrame {
                paper: frames.paper
                lit: index === frames.lit
            }
        }
    }
}
