import QtQuick
import kiosk.theme

// A soft plate of the ground behind small words, so that no ray runs through them.
BorderImage {
    // What it lies behind: an item beside it, or the item that holds it.
    property Item behind: parent
    property real reach: Theme.mm(12)

    x: (behind === parent ? 0 : behind?.x ?? 0) - reach
    y: (behind === parent ? 0 : behind?.y ?? 0) - reach
    width: (behind?.width ?? 0) + 2 * reach
    height: (behind?.height ?? 0) + 2 * reach
    z: behind === parent ? -1 : 0
    source: Theme.asset("look/veil.png")
    border { left: 36; right: 36; top: 36; bottom: 36 }
    visible: !Theme.highContrast
}
