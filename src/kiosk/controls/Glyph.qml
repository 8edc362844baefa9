import QtQuick
import QtQuick.Shapes
import kiosk.theme

// The signs on controls, drawn in a square of 54 units with one line weight.
Shape {
    id: glyph

    required property string name
    property color colour: Theme.gold
    property real size: Theme.mm(20)
    property real stroke: Theme.stroke

    readonly property var paths: ({
            "back": "M43 27H11M23 15L10 27l13 12",
            "forward": "M11 27H43M31 15L44 27l-13 12",
            "plus": "M14 27h26M27 14v26",
            "minus": "M14 27h26",
            "close": "M16 16l22 22M38 16l-22 22",
            "whole": "M14 23v-9h9M31 14h9v9M40 31v9h-9M23 40h-9v-9",
            "turn": "M41 27a14 14 0 1 1 -6 -11.500M36 7v9h-9",
            "lens": "M35 23a12 12 0 1 1 -24 0a12 12 0 1 1 24 0M32 32l12 12",
            "book": "M27 17C22 12 15 12 9 13.5V39c6 -1.5 13 -1.5 18 3.5C32 37.500 39 37.500 45 39V13.500C39 12 32 12 27 17zM27 17v25.500",
            "quote": "M25 17L15 27l10 10M38 17L28 27l10 10",
            "sun": "M32 27a5 5 0 1 1 -10 0a5 5 0 1 1 10 0M27 17V9M27 45v-8M17 27H9M45 27h-8M20 20l-6 -6M40 40l-6 -6M34 20l6 -6M14 40l6 -6",
            "sheet": "M16 9h16l7 7v29H16zM32 9v7h7M21 24h13M21 31h13M21 38h8",
            "vase": "M22 9h10M24 9c0 8 -9 10 -9 20c0 7 4 12 7 16h10c3 -4 7 -9 7 -16c0 -10 -9 -12 -9 -20",
            "check": "M14 28l9 9l17 -20"
        })

    width: size
    height: size
    preferredRendererType: Shape.CurveRenderer

    ShapePath {
        strokeColor: glyph.colour
        strokeWidth: glyph.stroke   // the scale is the path's alone
        fillColor: "transparent"
        capStyle: ShapePath.FlatCap
        scale: Qt.size(glyph.size / 54, glyph.size / 54)
        PathSvg { path: glyph.paths[glyph.name] ?? "" }
    }
}
