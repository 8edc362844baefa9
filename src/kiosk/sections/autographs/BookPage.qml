pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme

// One side of a leaf: its picture on paper, blank paper, or the ornament inside a cover; it falls into shade
// towards the spine.
Item {
    id: side

    required property string file
    required property string alt
    required property string cloth
    property bool endpaper: false
    property bool onLeft: false               // of the open book, so that its spine is on the right
    property bool flipped: false            // the whole book is mirrored, the picture is not
    property real shade: 0                  // of a page that stands up
    readonly property bool ready: file === "" || image.status === Image.Ready || image.status === Image.Error

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
        visible: !side.endpaper
    }
    Loader {
        anchors.fill: parent
        active: side.endpaper
        sourceComponent: Endpaper {
            cloth: side.cloth
        }
    }
    Image {
        id: image
        anchors.fill: parent
        visible: !side.endpaper
        source: side.file
        sourceSize: side.width > 0 ? Qt.size(Math.round(side.width * 1.25), Math.round(side.height * 1.25)) : Qt.size(480, 480)
        fillMode: Image.PreserveAspectFit
        asynchronous: true
        smooth: true
        mirror: side.flipped
        Accessible.role: Accessible.Graphic
        Accessible.name: side.alt
        Accessible.ignored: side.file === ""
    }
    Rectangle {
        readonly property bool decor: true
        anchors.fill: parent
        gradient: Gradient {
            orientation: Gradient.Horizontal
            GradientStop { position: 0; color: Qt.alpha(Theme.ink, side.onLeft ? 0.16 : 0.5) }
            GradientStop { position: side.onLeft ? 0.08 : 0.05; color: Qt.alpha(Theme.ink, side.onLeft ? 0.04 : 0.22) }
            GradientStop { position: side.onLeft ? 0.7 : 0.3; color: Qt.alpha(Theme.ink, 0) }
            GradientStop { position: side.onLeft ? 0.95 : 0.92; color: Qt.alpha(Theme.ink, side.onLeft ? 0.2 : 0.04) }
            GradientStop { position: 1; color: Qt.alpha(Theme.ink, side.onLeft ? 0.46 : 0.16) }
        }
    }
    Rectangle {
        anchors.fill: parent
        visible: side.shade > 0
        color: Qt.alpha(Theme.ink, side.shade)
    }
}
