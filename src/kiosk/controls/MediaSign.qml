import QtQuick
import kiosk.theme

// Says of a small picture that there is more to it: it plays, it sounds, it turns. Shown, not touched.
Rectangle {
    id: sign

    required property string kind       // image, spin, sound, film
    property int frames: 0
    property real room: 0               // how wide it may be; the number is left out where it does not fit
    readonly property var glyphs: ({"spin": "turn", "sound": "sound", "film": "play"})

    visible: kind in glyphs
    implicitWidth: mark.width + (count.visible ? count.implicitWidth + Theme.mm(2) : 0)
    implicitHeight: count.visible ? Math.max(Theme.mm(13), count.lineHeight) : Theme.mm(13)
    color: Qt.alpha(Theme.desk, 0.86)

    Glyph {
        id: mark
        size: Theme.mm(13)
        anchors.verticalCenter: parent.verticalCenter
        stroke: Theme.rule
        colour: Theme.bone
        name: sign.glyphs[sign.kind] ?? ""
    }
    Words {
        id: count
        visible: sign.frames > 0 && mark.width + implicitWidth + Theme.mm(2) <= sign.room && lineHeight <= Theme.mm(20)
        anchors.left: mark.right
        anchors.verticalCenter: parent.verticalCenter
        type: Theme.caption
        text: sign.frames
        wrapMode: Text.NoWrap
    }
}
