import QtQuick
import QtQuick.Shapes
import kiosk.theme

// A turntable of brass seen from the side, 48 ticks on its edge; what stands on it throws a shadow.
Item {
    id: table

    property real load: 0                  // how wide the thing on it is

    function ticks(front: bool): string {
        let path = "";
        for (let n = 0; n < 48; n++) {
            const a = n * Math.PI / 24, s = Math.sin(a), c = Math.cos(a), k = n % 12 === 0 ? 1.07 : 1.045;
            if (front === c > 0.05)
                path += `M${width / 2 * (1 + s)} ${height / 2 * (1 + c)}L${width / 2 * (1 + s * k)} ${height / 2 * (1 + c * k)}`;
        }
        return path;
    }

    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer
        ShapePath {
            strokeColor: Theme.brass
            strokeWidth: Theme.rule
            fillColor: "transparent"
            PathAngleArc {
                centerX: table.width / 2
                centerY: table.height / 2
                radiusX: table.width / 2
                radiusY: table.height / 2
                startAngle: 0
                sweepAngle: 360
            }
        }
        ShapePath {
            strokeColor: "transparent"
            strokeWidth: -1
            fillColor: Theme.desk
            PathAngleArc {
                centerX: table.width / 2
                centerY: table.height / 2
                radiusX: Math.min(table.width * 0.46, table.load * 0.56)
                radiusY: radiusX * table.height / Math.max(1, table.width)
                startAngle: 0
                sweepAngle: 360
            }
        }
        ShapePath {
            strokeColor: Theme.brass
            strokeWidth: Theme.rule
            fillColor: "transparent"
            PathSvg { path: table.ticks(true) }
        }
        ShapePath {
            strokeColor: Qt.alpha(Theme.brass, 0.45)
            strokeWidth: Theme.rule
            fillColor: "transparent"
            PathSvg { path: table.ticks(false) }
        }
    }
}
