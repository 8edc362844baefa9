pragma Singleton

import QtQuick

// The words of the look: colour, type, space, form and motion. Lengths are millimetres of the
// display; `unit` (pixels in a millimetre) is set once by Main. Colour is a grammar: paper is a
// real thing, gold is touched, sky is where you are, brass is drawn and not touched.
QtObject {
    id: theme

    // ---- what the display and the visitor decide
    property real unit: 2.743
    property real realUnit: 0        // pixels in a real millimetre of the display; 0 when nobody knows
    property bool portrait: false
    property bool highContrast: false
    property bool safeColours: false
    property bool calm: false
    property bool mirrored: false    // what is read runs from right to left, and so do the pages
    readonly property int way: mirrored ? -1 : 1    // a finger's way to the right, on the page
    property real textScale: 1       // 1 to 2: how much larger than the design's ordinary text is set
    property color accent: "#E0B35C"
    property string assets: ""       // file URL of the packaged pictures, ends with a slash

    function mm(length: real): real {
        return length * unit;
    }

    // The em of a text in the visitor's size. Ordinary text (up to 12 mm) grows in full; what is larger already
    // grows by less the larger it is, so that a headline stays a line and is never smaller than its text.
    function letters(em: real): real {
        return em <= 12 ? em * textScale : em + 144 * (textScale - 1) / em;
    }
    readonly property bool largeText: textScale > 1

    function asset(name: string): string {
        return assets === "" ? "" : assets + name;
    }

    // ---- colour; the safe pair is told apart with every kind of colour vision (Okabe & Ito 2008)
    readonly property color night: highContrast ? "#000000" : "#0E1519"
    readonly property color desk: highContrast ? "#000000" : "#0A1013"
    readonly property color rise: highContrast ? "#000000" : "#162026"
    readonly property color line: highContrast ? "#FFFFFF" : "#3A4144"
    readonly property color bone: highContrast ? "#FFFFFF" : "#F1E9D8"
    readonly property color ash: highContrast ? "#FFFFFF" : "#B8B2A4"
    readonly property color dim: highContrast ? "#FFFFFF" : "#98948A"
    readonly property color gold: highContrast ? "#FFD23F" : safeColours ? "#E69F00" : accent
    readonly property color onGold: night
    readonly property color sky: highContrast ? "#FFD23F" : safeColours ? "#56B4E9" : "#58C2DC"
    readonly property color brass: highContrast ? "#FFFFFF" : "#8E7748"
    readonly property color brassLight: highContrast ? "#FFD23F" : "#BC9E63"
    readonly property color paper: "#EFE6D2"
    readonly property color ink: "#1D1B18"
    readonly property color region: highContrast ? "#5A3E00" : "#9A6B12"   // a rectangle drawn on paper
    readonly property color dark: "#000000"       // a closed hall: no light at all
    readonly property real dusk: 0.65             // how much of the light a darkened attract loop loses
    readonly property color shade: Qt.rgba(night.r, night.g, night.b, 0.94)

    // ---- type (Source Serif 4 and Source Sans 3, SIL Open Font License)
    readonly property string serifDisplay: "Source Serif 4 Display"
    readonly property string serifSubhead: "Source Serif 4 Subhead"
    readonly property string serif: "Source Serif 4"
    readonly property string sans: "Source Sans 3"

    readonly property TypeRole year: TypeRole { family: theme.serifDisplay; weight: Font.ExtraLight; em: theme.letters(110); leading: 1.0 }
    readonly property TypeRole attractTitle: TypeRole { family: theme.serifDisplay; weight: Font.Light; em: theme.letters(theme.portrait ? 44 : 52); leading: 1.08 }
    readonly property TypeRole attractSubtitle: TypeRole { family: theme.serifDisplay; weight: Font.Light; em: theme.letters(theme.portrait ? 22 : 24); leading: 1.2; italic: !theme.mirrored }
    readonly property TypeRole pageTitle: TypeRole { family: theme.serifDisplay; weight: Font.Light; em: theme.letters(24); leading: 1.14 }
    readonly property TypeRole recordTitle: TypeRole { family: theme.serifDisplay; weight: Font.Light; em: theme.letters(21); leading: 1.14 }
    readonly property TypeRole quote: TypeRole { family: theme.serifDisplay; weight: Font.Light; em: theme.letters(20.5); leading: 1.26 }
    readonly property TypeRole yearHead: TypeRole { family: theme.serifSubhead; weight: Font.Normal; em: theme.letters(17); leading: 1.1 }
    readonly property TypeRole name: TypeRole { family: theme.serifSubhead; weight: Font.Normal; em: theme.letters(14); leading: 1.18 }
    readonly property TypeRole nameSmall: TypeRole { family: theme.serifSubhead; weight: Font.Normal; em: theme.letters(11.8); leading: 1.18 }
    readonly property TypeRole found: TypeRole { family: theme.serifSubhead; weight: Font.Normal; em: theme.letters(10.6); leading: 1.2 }
    readonly property TypeRole thread: TypeRole { family: theme.serifSubhead; weight: Font.Normal; em: theme.letters(9.8); leading: 1.22 }
    readonly property TypeRole reading: TypeRole { family: theme.serif; weight: Font.Normal; em: theme.letters(11.8); leading: 1.44 }
    readonly property TypeRole body: TypeRole { family: theme.sans; weight: Font.Normal; em: theme.letters(11); leading: 1.42 }
    readonly property TypeRole action: TypeRole { family: theme.sans; weight: Font.Medium; em: theme.letters(11); leading: 1.2 }
    readonly property TypeRole control: TypeRole { family: theme.sans; weight: Font.Normal; em: theme.letters(11); leading: 1.2 }
    readonly property TypeRole kicker: TypeRole { family: theme.sans; weight: Font.Medium; em: theme.letters(9.8); leading: 1.25 }
    readonly property TypeRole caption: TypeRole { family: theme.sans; weight: Font.Normal; em: theme.letters(9.6); leading: 1.3 }

    // ---- space: the finger grid and its halves
    readonly property real finger: mm(20)
    // As high as a row of words that are touched must be: a finger, or the visitor's words with air about them.
    readonly property real touchRow: Math.max(finger, Math.round(mm(action.em) * action.leading) + mm(4))
    readonly property real half: mm(10)
    readonly property real quarter: mm(5)
    readonly property real margin: mm(portrait ? 20 : 35)
    // Large words stand in rows of their own: the desk then has two, on a tall screen three.
    readonly property bool deskStacked: textScale >= 1.5
    readonly property real deskRow: mm(deskStacked ? 10 + 12 * textScale : portrait ? 35 : 40)
    readonly property real deskHeight: deskRow * (portrait ? deskStacked ? 3 : 2 : deskStacked ? 2 : 1)

    // ---- line and form
    readonly property real hairline: Math.max(1, mm(0.4))
    readonly property real rule: Math.max(1, mm(0.55))
    readonly property real stroke: Math.max(1, mm(highContrast ? 1.5 : 0.9))
    readonly property real selected: Math.max(2, mm(1.5))
    readonly property real ring: mm(20)
    readonly property real ringLarge: mm(26)

    // ---- motion, milliseconds
    readonly property int answer: 0
    readonly property int grow: calm ? 150 : 420
    readonly property int shrink: calm ? 150 : 320
    readonly property int turn: calm ? 150 : 280
    readonly property int languageChange: calm ? 0 : 180
    readonly property int fade: 150             // in place of every travel, for who wants calm
    readonly property int light: calm ? 0 : 500
    readonly property int threads: calm ? 0 : 350
    readonly property int raysDraw: calm ? 0 : 1800
    readonly property int sceneTime: 7000
    readonly property int sceneFade: calm ? 150 : 700
    readonly property int slowRate: 25        // steps a second of what moves slowly in the attract loop, as a film has
    readonly property int drift: Math.ceil(mm(4))      // by how much the attract loop goes on beyond the screen
    property int nightfall: 3000              // how long the light takes to go when the hall closes
    readonly property list<real> easeGrow: [0.22, 0.8, 0.24, 1, 1, 1]
}
