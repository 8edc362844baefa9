import QtQuick
import kiosk.theme

// Turns an item back about its own middle while the page around it is mirrored: what is in it stays as it is.
// Nothing in it may turn itself back once more: words and pictures there say `mirrored: false`.
Scale {
    required property Item of

    xScale: Theme.mirrored ? -1 : 1
    origin.x: of.width / 2
}
