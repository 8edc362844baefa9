pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import kiosk.theme

// The cloth of a spine: rounded by its light, woven in fine lines, with the bands of its style.
Item {
    id: body

    required property string cloth
    required property int style
    property real shade: 0                 // how much of the room's dark lies on it

    readonly property color base: Cloth.colour(cloth)
    readonly property color gilt: Cloth.lettering(cloth)
    readonly property real arch: Theme.mm(1.4)
    readonly property string outline: `M0 ${arch}Q${width / 2} ${-arch} ${width} ${arch}V${height}H0z`

    function weave(): string {
        let path = "";
        for (let x = Theme.mm(1); x < width - 1; x += Theme.mm(1.05))
            path += `M${x} ${arch}V${height}`;
        return path;
    }

    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer
        ShapePath {
            strokeColor: "transparent"
            strokeWidth: -1
            fillGradient: LinearGradient {
                x2: body.width
                GradientStop { position: 0; color: Cloth.mixed(body.base, Cloth.shade, 0.55) }
                GradientStop { position: 0.12; color: Cloth.mixed(body.base, Cloth.shade, 0.12) }
                GradientStop { position: 0.32; color: Cloth.mixed(body.base, Cloth.light, 0.2) }
                GradientStop { position: 0.62; color: body.base }
                GradientStop { position: 1; color: Cloth.mixed(body.base, Cloth.shade, 0.62) }
            }
            PathSvg { path: body.outline }
        }
        ShapePath {
            strokeColor: Qt.alpha(Cloth.shade, 0.14)
            strokeWidth: Math.max(1, Theme.mm(0.3))
            fillColor: "transparent"
            PathSvg { path: body.weave() }
        }
    }
    // 1: four raised bands
    Repeater {
        model: body.style === 1 ? [0.06, 0.22, 0.78, 0.93] : []
        Item {
            id: band
            required property real modelData
            y: body.height * modelData
            width: body.width
            Rectangle { width: parent.width; height: Theme.mm(2.6); color: Qt.alpha(Cloth.shade, 0.38) }
            Rectangle { width: parent.width; height: Theme.mm(0.8); y: -height; color: Qt.alpha(Cloth.light, 0.3) }
            Rectangle { width: parent.width; height: Theme.hairline; y: Theme.mm(4); color: body.gilt; opacity: 0.85 }
            Rectangle { width: parent.width; height: Theme.hairline; y: -Theme.mm(2.2); color: body.gilt; opacity: 0.85 }
        }
    }
    // 3: a darker label between two rules
    Rectangle {
        visible: body.style === 3
        x: body.width * 0.12
        y: body.height * 0.1
        width: body.width * 0.76
        height: body.height * 0.66
        color: body.gilt === Cloth.gilt ? Qt.alpha(Cloth.shade, 0.3) : Cloth.mixed(Cloth.darkGilt, Cloth.shade, 0.35)
    }
    // Gilt rules: 0 two thin pairs, 2 two broad ones, 3 the label's edges
    Repeater {
        model: body.style === 0 ? [Theme.mm(9), Theme.mm(11.2), body.height - Theme.mm(23), body.height - Theme.mm(20.8)]
            : body.style === 2 ? [Theme.mm(14), body.height - Theme.mm(16)]
            : body.style === 3 ? [body.height * 0.1, body.height * 0.76] : []
        Rectangle {
            required property int index
            required property real modelData
            y: modelData
            width: body.width
            height: body.style === 2 ? Theme.mm(1.8) : index % 2 === 0 ? Math.max(1, Theme.mm(0.7)) : Theme.hairline
            color: body.gilt
            opacity: 0.85
        }
    }
    Shape {
        anchors.fill: parent
        visible: body.shade > 0
        opacity: body.shade
        preferredRendererType: Shape.CurveRenderer
        ShapePath {
            strokeColor: "transparent"
            strokeWidth: -1
            fillColor: Theme.night
            PathSvg { path: body.outline }
        }
    }
}
