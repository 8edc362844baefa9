import QtQuick
import kiosk.theme

// A soft plate of the ground behind small words, so that no ray runs through them.
BorderImage {
    property real reach: Theme.mm(12)

    x: -reach
    y: -reach
    width: (parent?.width ?? 0) + 2 * reach
    height: (parent?.height ?? 0) + 2 * reach
    z: -1
    source: Theme.asset("look/veil.png")
    border { left: 64; right: 64; top: 64; bottom: 64 }
    visible: !Theme.highContrast
}
