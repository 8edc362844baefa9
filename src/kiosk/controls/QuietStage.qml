import QtQuick
import kiosk.theme

// The stage of what has no picture: a quiet frame with the sign of what it is.
Rectangle {
    id: quiet

    required property string kind       // image, spin, sound, film
    property string alt: ""
    readonly property var glyphs: ({"spin": "turn", "sound": "sound", "film": "play"})

    color: "transparent"
    border.color: Theme.line
    border.width: Theme.rule
    Accessible.role: Accessible.Graphic
    Accessible.name: alt

    Glyph {
        anchors.centerIn: parent
        visible: quiet.kind in quiet.glyphs
        name: quiet.glyphs[quiet.kind] ?? ""
        size: Math.min(quiet.width, quiet.height) * 0.4
        colour: Theme.brass
    }
    Horn {
        anchors.centerIn: parent
        visible: !(quiet.kind in quiet.glyphs)
        u: Math.min(quiet.width, quiet.height) / 40
    }
}
