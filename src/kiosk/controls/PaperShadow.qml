import QtQuick
import kiosk.theme

// The shadow that a sheet of paper throws on the desk; grows with the millimetre, not with the pixel.
BorderImage {
    readonly property real k: Theme.unit / 2.743      // the picture was baked for this many pixels in a millimetre

    x: -Theme.mm(13)
    y: -Theme.mm(7)
    width: (parent.width + Theme.mm(26)) / k
    height: (parent.height + Theme.mm(25)) / k
    scale: k
    transformOrigin: Item.TopLeft
    source: Theme.asset("look/paper-shadow.png")
    border { left: 60; right: 60; top: 60; bottom: 60 }
    visible: !Theme.highContrast
}
