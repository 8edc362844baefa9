pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme

// One ray a country, ordered by true bearing, its length by true distance: lines that leave one
// point and stay in balance. `growth` from 0 to 1 draws them outward.
Item {
    id: rays

    required property var model
    property int total: 0
    property real inner: Theme.mm(19)
    property real base: Theme.mm(8)
    property real perThousandKm: Theme.mm(13)
    property real longest: Theme.mm(400)
    property real growth: 1
    property real strength: 1
    property real dot: Theme.mm(1.5)
    property int lit: -1
    readonly property real litX: Theme.way * litEnd.x
    readonly property real litY: litEnd.y

    function lengthOf(distance: real): real {
        return Math.min(longest, inner + base + distance / 1000 * perThousandKm);
    }

    transform: Upright { of: rays }    // east is east on every page

    QtObject {
        id: litEnd
        property real x: 0
        property real y: 0
    }

    Repeater {
        model: Theme.highContrast ? null : rays.model
        Item {
            id: ray
            required property int index
            required property real distance
            readonly property bool isLit: rays.lit === index
            readonly property real full: rays.lengthOf(distance)
            readonly property real length: (full - rays.inner) * rays.growth
            rotation: index * 360 / Math.max(1, rays.total)
            transformOrigin: Item.TopLeft
            z: isLit ? 1 : 0
            onIsLitChanged: if (isLit) {
                const t = rotation * Math.PI / 180;
                litEnd.x = full * Math.sin(t);
                litEnd.y = -full * Math.cos(t);
            }

            Rectangle {
                x: -width / 2
                y: -rays.inner - ray.length
                width: ray.isLit ? Theme.mm(0.8) : Theme.hairline
                height: ray.length
                antialiasing: true
                opacity: rays.strength
                gradient: Gradient {
                    GradientStop { position: 0; color: ray.isLit ? Theme.sky : Qt.alpha(Theme.brass, 0.42) }
                    GradientStop { position: 0.62; color: ray.isLit ? Theme.sky : Qt.alpha(Theme.brass, 0.8) }
                    GradientStop { position: 1; color: ray.isLit ? Theme.sky : Qt.alpha(Theme.gold, 0.95) }
                }
            }
            Rectangle {
                width: ray.isLit ? rays.dot * 2 : rays.dot
                height: width
                radius: width / 2
                x: -width / 2
                y: -rays.inner - ray.length - height / 2
                color: ray.isLit ? Theme.sky : Theme.brass
                opacity: rays.strength * (ray.isLit ? 1 : 0.75)
                antialiasing: true
                visible: rays.growth > 0.98
            }
        }
    }
}
