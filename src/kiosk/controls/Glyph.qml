import QtQuick
import QtQuick.Shapes
import kiosk.theme

// The signs on controls, drawn in a square of 54 units with one line weight. On a mirrored page a sign turns with
// it, as arrows must; what is read, plays or turns as a clock does stays as it is.
Shape {
    id: glyph

    required property string name
    property color colour: Theme.gold
    property real size: Theme.mm(20)
    property real stroke: Theme.stroke
    readonly property list<string> kept: ["again10", "captions", "check", "lens", "pause", "play", "rotate", "ruler", "sound", "turn-left", "turn-right"]
    property bool mirrored: Theme.mirrored && kept.includes(name)

    onMirroredChanged: Mirroring.keepUpright(glyph)

    readonly property var paths: ({
            "pause": "M20 14v26M34 14v26",
            "again10": "M15 16v8h8M15 23a14 14 0 1 1 -1 9M22.500 24.500l2.500 -2v11.500M34.500 26.500v3.500a3.500 3.500 0 0 1 -7 0v-3.500a3.500 3.500 0 0 1 7 0z",
            "captions": "M10 15h34v24H10zM15 27h9M28 27h11M15 33h14M33 33h6",
            "hands": "M19 41c-4 -4 -7 -9 -8 -13l3 -1l5 6V15h4v11V12h4v14V14h4v13V18h4v14c0 4 -2 7 -4 9z",
            "speaker": "M12 23h6l9 -8v24l-9 -8h-6zM32 21a9 9 0 0 1 0 12M36 16a16 16 0 0 1 0 22",
            "back": "M43 27H11M23 15L10 27l13 12",
            "forward": "M11 27H43M31 15L44 27l-13 12",
            "left": "M33 12L18 27l15 15",
            "right": "M21 12L36 27l-15 15",
            "up": "M12 34L27 19l15 15",
            "down": "M12 20L27 35l15 -15",
            "lower": "M27 9v24M16 23l11 11 11 -11M12 43h30",
            "raise": "M27 45V21M16 31l11 -11 11 11M12 11h30",
            "sideways": "M20 17L10 27l10 10M34 17l10 10 -10 10",
            "turn-left": "M16 19c9 -4 27 -2 27 7c0 9 -23 11 -32 3M19 28l-8 .500 3 8",
            "turn-right": "M38 19c-9 -4 -27 -2 -27 7c0 9 23 11 32 3M35 28l8 .500 -3 8",
            "timeline": "M8 40h38M13 40v-8M21 40V14M29 40v-14M37 40v-10",
            "map": "M45 27a18 18 0 1 1 -36 0a18 18 0 1 1 36 0M27 9v36M9 27h36M14.300 14.300l25.400 25.400M39.700 14.300L14.300 39.700",
            "leaf-on": "M43 33c-3 -17 -27 -18 -30 -2M8 24l5 8 8 -5M10 40h14M30 40h14",
            "leaf-back": "M11 33c3 -17 27 -18 30 -2M46 24l-5 8 -8 -5M10 40h14M30 40h14",
            "ruler": "M9 20h36v14H9zM15 20v6M21 20v9M27 20v6M33 20v9M39 20v6",
            "chain": "M23 31l8 -8M25 19l5 -5a8 8 0 0 1 11 11l-5 5M29 35l-5 5a8 8 0 0 1 -11 -11l5 -5",
            "filter": "M10 18h13M31 18h13M27 14a4 4 0 1 1 0 8a4 4 0 1 1 0 -8M10 36h6M24 36h20M20 32a4 4 0 1 1 0 8a4 4 0 1 1 0 -8",
            "plus": "M14 27h26M27 14v26",
            "minus": "M14 27h26",
            "close": "M16 16l22 22M38 16l-22 22",
            "whole": "M14 23v-9h9M31 14h9v9M40 31v9h-9M23 40h-9v-9",
            "rotate": "M41 27a14 14 0 1 1 -6 -11.500M36 7v9h-9",
            "lens": "M35 23a12 12 0 1 1 -24 0a12 12 0 1 1 24 0M32 32l12 12",
            "book": "M27 17C22 12 15 12 9 13.5V39c6 -1.5 13 -1.5 18 3.5C32 37.500 39 37.500 45 39V13.500C39 12 32 12 27 17zM27 17v25.500",
            "quote": "M25 17L15 27l10 10M38 17L28 27l10 10",
            "sheet": "M16 9h16l7 7v29H16zM32 9v7h7M21 24h13M21 31h13M21 38h8",
            "vase": "M22 9h10M24 9c0 8 -9 10 -9 20c0 7 4 12 7 16h10c3 -4 7 -9 7 -16c0 -10 -9 -12 -9 -20",
            "person": "M35 19a8 8 0 1 1 -16 0a8 8 0 1 1 16 0M11 44c1 -10 7 -15 16 -15s15 5 16 15",
            "country": "M31 27a4 4 0 1 1 -8 0a4 4 0 1 1 8 0M27 9v9M27 36v9M9 27h9M36 27h9M14.300 14.300l6.400 6.400M33.300 33.300l6.400 6.400M39.700 14.300l-6.400 6.400M20.700 33.300l-6.400 6.400",
            "check": "M14 28l9 9l17 -20",
            "play": "M20 13L42 27L20 41z",
            "sound": "M10 21.500h8l10 -8.500v28l-10 -8.500h-8zM34 20.500a9 9 0 0 1 0 13M39 15.500a16 16 0 0 1 0 23",
            "turn": "M39 33c3 -1.500 5 -3.600 5 -6c0 -5 -7.600 -9 -17 -9s-17 4 -17 9s7.600 9 17 9h3M24 30l6.500 6l-6.500 6",
            "pages": "M12 11h19v27H12zM19 38v6h19V17h-7",
            "list": "M13 17h28M13 27h28M13 37h28",
            "text": "M13 16h28M13 24h28M13 32h28M13 40h17",
            "steps": "M17 39a4 4 0 1 1 -8 0a4 4 0 1 1 8 0M45 15a4 4 0 1 1 -8 0a4 4 0 1 1 8 0M17 39h13a6 6 0 0 0 0 -12h-6a6 6 0 0 1 0 -12h13",
            "compare": "M9 14h14v26H9zM31 14h14v26H31z",
            "erase": "M21 14h24v26H21L9 27zM27 21l12 12M39 21l-12 12",
            "capitals": "M27 11L12 26h8v14h14V26h8z",
            "keyboard": "M9 15h36v24H9zM15 21h3M22 21h3M29 21h3M36 21h3M15 27h3M22 27h3M29 27h3M36 27h3M18 33h18",
            "keyboard-away": "M9 11h36v20H9zM15 17h3M22 17h3M29 17h3M36 17h3M18 25h18M20 37l7 7 7 -7",
            "again": "M39.500 20a14.500 14.500 0 1 0 2 9M40.500 10v10.500h-10.500"
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
