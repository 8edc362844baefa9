import QtQuick
import kiosk.theme

// Text as this product sets it: plain, in one type role, wrapped at words, beginning where the page begins. On a
// mirrored page it stays upright.
Text {
    id: words

    property TypeRole type: Theme.body
    // A text that is cut on purpose (a list entry with more behind it) says so.
    property bool mayElide: false
    // Of words that are not in the visit's language: their BCP-47 tag, for speech and screen readers.
    property string language: ""
    property bool mirrored: Theme.mirrored    // false in what is upright as a whole

    onMirroredChanged: Mirroring.keepUpright(words)

    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    horizontalAlignment: Theme.mirrored ? Text.AlignRight : undefined    // of itself by its first letter
    elide: mayElide ? Text.ElideRight : Text.ElideNone
    color: Theme.bone
    font.family: type.family
    font.weight: type.weight
    font.italic: type.italic
    font.pixelSize: Math.max(1, Math.round(Theme.mm(type.em)))
    font.hintingPreference: Font.PreferNoHinting
    lineHeightMode: Text.FixedHeight
    lineHeight: Math.round(Theme.mm(type.em) * type.leading)
    renderType: Text.QtRendering
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
