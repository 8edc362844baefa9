import QtQuick
import kiosk.theme

// A pool of lamplight under the thing that leads a page: baked with dither, so that it never bands.
Image {
    property real radius: Theme.mm(150)
    property real strength: 1
    readonly property bool decor: true   // light has no detail to lose

    source: Theme.asset("look/lamp.png")
    width: radius * 2
    height: radius * 2
    opacity: strength
    visible: !Theme.highContrast
    smooth: true
    asynchronous: false
}
