import QtQuick
import QtQuick.Shapes
import kiosk.theme

// The dark under an object on its turntable.
Shape {
    id: shadow

    property real load: 0                  // how wide the object is

    visible: !Theme.highContrast
    preferredRendererType: Shape.CurveRenderer
    ShapePath {
        strokeColor: "transparent"
        strokeWidth: -1
        fillColor: Theme.desk
        PathAngleArc {
            centerX: shadow.width / 2
            centerY: shadow.height / 2
            radiusX: Math.min(shadow.width * 0.46, shadow.load * 0.56)
            radiusY: radiusX * shadow.height / Math.max(1, shadow.width)
            startAngle: 0
            sweepAngle: 360
        }
    }
}
