import QtQuick
import QtQuick.Shapes
import kiosk.theme

// Koshkar-muiz, the ram's horns: three semicircles of 3, 2 and 1 units a side on one stem.
Shape {
    id: horn

    property real u: Theme.mm(1.45)
    property color colour: Theme.brass
    property real stroke: Theme.rule
    property real stem: 6

    width: 14 * u
    height: (stem + 3.4) * u
    preferredRendererType: Shape.CurveRenderer

    ShapePath {
        strokeColor: horn.colour
        strokeWidth: horn.stroke
        fillColor: "transparent"
        PathSvg {
            path: {
                const u = horn.u, x = 7 * u, y = 3.2 * u, s = horn.stem * u;
                const side = (d, w) => `M${x} ${y + s}V${y}a${3 * u} ${3 * u} 0 0 ${w} ${d * 6 * u} 0a${2 * u} ${2 * u} 0 0 ${w} ${-d * 4 * u} 0a${u} ${u} 0 0 ${w} ${d * 2 * u} 0`;
                return side(1, 1) + side(-1, 0);
            }
        }
    }
}
