import QtQuick
import QtQuick.Shapes
import kiosk.theme
import kiosk.controls

// In which direction a country lies, and how far: one line from the exhibition's own point, north above.
// Drawn, not touched.
Item {
    id: direction

    required property real bearing       // degrees from north through east; below 0 for nowhere
    required property string caption
    readonly property real radius: Theme.mm(17)
    readonly property real angle: (Math.max(0, bearing) - 90) * Math.PI / 180
    readonly property real endX: Math.cos(angle) * radius
    readonly property real endY: Math.sin(angle) * radius

    implicitHeight: 2 * radius + Theme.mm(8)

    Item {
        id: compass
        x: direction.radius + Theme.mm(2)
        transform: Upright { of: compass }    // east is east on every page
        y: direction.height / 2
        Rectangle {
            x: -direction.radius
            y: -direction.radius
            width: 2 * direction.radius
            height: width
            radius: width / 2
            color: "transparent"
            border.color: Theme.line
            border.width: Theme.hairline
            antialiasing: true
        }
        Rectangle {
            x: -width / 2
            y: -direction.radius - height / 2
            width: Theme.hairline
            height: Theme.mm(5)
            color: Theme.brass
        }
        Shape {
            preferredRendererType: Shape.CurveRenderer
            ShapePath {
                strokeColor: Theme.sky
                strokeWidth: Theme.stroke
                fillColor: "transparent"
                PathSvg { path: `M0 0L${direction.endX} ${direction.endY}` }
            }
        }
        Shanyrak {
            x: -width / 2
            y: -height / 2
            width: Theme.mm(9)
            height: width
        }
        Rectangle {
            x: direction.endX - width / 2
            y: direction.endY - height / 2
            width: Theme.mm(4)
            height: width
            radius: width / 2
            color: Theme.sky
            antialiasing: true
        }
    }
    Words {
        x: 2 * direction.radius + Theme.mm(12)
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - x
        type: Theme.caption
        text: direction.caption
    }
}
