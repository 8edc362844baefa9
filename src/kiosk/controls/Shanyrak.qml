import QtQuick
import QtQuick.Shapes
import kiosk.theme

// The shanyrak: the ring a yurt's poles meet in. The exhibition's one point: key visual, Home
// glyph, countdown. Two rings (R and .76 R), sockets between them, three bars across three.
Item {
    id: shanyrak

    property color colour: Theme.gold
    property real stroke: Math.max(1, width / 48)
    property int bars: 3
    property bool filled: true

    readonly property real outer: width / 2 - stroke
    readonly property real inner: outer * (bars === 3 ? 0.76 : 0.72)

    implicitWidth: Theme.ring
    implicitHeight: implicitWidth

    function sockets(): string {
        const step = bars === 3 ? 10 : 30, c = width / 2;
        let path = "";
        for (let a = step / 2; a < 360; a += step) {
            const t = a * Math.PI / 180, s = Math.sin(t), k = Math.cos(t);
            path += `M${c + inner * s} ${c - inner * k}L${c + outer * s} ${c - outer * k}`;
        }
        return path;
    }

    function lattice(): string {
        const c = width / 2, r = inner, edge = bars === 3 ? 0.17 : 0.15, bow = bars === 3 ? 0.19 : 0.16;
        let path = "";
        for (const k of bars === 3 ? [-1, 0, 1] : [-1, 1]) {
            const a = k * edge * r, b = k * (2 * bow - edge) * r, h = Math.sqrt(r * r - a * a);
            path += `M${c - h} ${c + a}Q${c} ${c + b} ${c + h} ${c + a}M${c + a} ${c - h}Q${c + b} ${c} ${c + a} ${c + h}`;
        }
        return path;
    }

    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: shanyrak.filled ? Theme.night : "transparent"
        border.color: shanyrak.colour
        border.width: shanyrak.stroke
        antialiasing: true
    }
    Rectangle {
        anchors.centerIn: parent
        width: shanyrak.inner * 2
        height: width
        radius: width / 2
        color: "transparent"
        border.color: shanyrak.colour
        border.width: shanyrak.stroke * 0.8
        antialiasing: true
    }
    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer
        ShapePath {
            strokeColor: shanyrak.colour
            strokeWidth: shanyrak.stroke * 0.6
            fillColor: "transparent"
            PathSvg { path: shanyrak.sockets() }
        }
        ShapePath {
            strokeColor: shanyrak.colour
            strokeWidth: shanyrak.stroke * 0.8
            fillColor: "transparent"
            PathSvg { path: shanyrak.lattice() }
        }
    }
}
