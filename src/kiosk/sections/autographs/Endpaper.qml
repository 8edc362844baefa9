import QtQuick
import QtQuick.Shapes
import kiosk.theme

// The paper inside a cover: the cloth's own colour with the four ears strewn over it.
Rectangle {
    id: paper

    required property string cloth
    property real pitch: Math.max(Theme.mm(14), width / 6)

    color: Cloth.mixed(Cloth.colour(cloth), Cloth.shade, 0.1)

    // One pair of horns that leaves a point in a direction: three semicircles of 3, 2 and 1 units a side.
    function horns(x: real, y: real, angle: real, u: real): string {
        const c = Math.cos(angle), s = Math.sin(angle);
        const tenth = value => Math.round(value * 10) / 10;
        const at = (a, b) => `${tenth(x + a * c - b * s)} ${tenth(y + a * s + b * c)}`;
        let path = "";
        for (const d of [1, -1]) {
            const w = d > 0 ? 1 : 0;
            path += `M${at(0, 0)}L${at(0, -5 * u)}A${3 * u} ${3 * u} 0 0 ${w} ${at(d * 6 * u, -5 * u)}A${2 * u} ${2 * u} 0 0 ${w} ${at(d * 2 * u, -5 * u)}A${u} ${u} 0 0 ${w} ${at(d * 4 * u, -5 * u)}`;
        }
        return path;
    }
    function strewn(): string {
        const columns = Math.max(1, Math.round(width / pitch)), step = width / columns, rows = Math.max(1, Math.round(height / step));
        const high = height / rows, u = step / 20;
        let path = "";
        for (let row = 0; row < rows; row++)
            for (let column = 0; column < columns - row % 2; column++)
                for (let n = 0; n < 4; n++)
                    path += horns((column + 0.5 + row % 2 / 2) * step, (row + 0.5) * high, n * Math.PI / 2, u);
        return path;
    }

    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer
        ShapePath {
            strokeColor: Qt.alpha(Cloth.lettering(paper.cloth), 0.5)
            strokeWidth: Theme.hairline
            fillColor: "transparent"
            PathSvg { path: paper.width > 1 ? paper.strewn() : "" }
        }
    }
}
