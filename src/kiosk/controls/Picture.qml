pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme

// A derivative from disk. Its dominant colour holds its place until it is there; a picture that
// cannot be shown leaves a quiet frame with its description, never a hole.
Item {
    id: picture

    required property string file
    property string alt: ""
    property color ground: "transparent"
    property int fillMode: Image.PreserveAspectFit
    property int horizontalAlignment: Image.AlignHCenter
    property int verticalAlignment: Image.AlignVCenter
    property bool wait: true
    property bool mirrored: Theme.mirrored    // false in what is upright as a whole
    property bool retain: true      // the picture before stands until the next is there
    readonly property bool failed: image.status === Image.Error || file === ""
    readonly property bool ready: image.status === Image.Ready
    readonly property real paintedWidth: image.paintedWidth
    readonly property real paintedHeight: image.paintedHeight

    Accessible.role: Accessible.Graphic
    Accessible.name: alt

    Rectangle {
        anchors.fill: parent
        color: picture.ground
        visible: picture.ground.a > 0 && image.status !== Image.Ready && !picture.failed
    }
    Image {
        id: image
        anchors.fill: parent
        source: picture.file
        mirror: picture.mirrored
        fillMode: picture.fillMode
        horizontalAlignment: picture.horizontalAlignment
        verticalAlignment: picture.verticalAlignment
        asynchronous: picture.wait
        retainWhileLoading: picture.retain
        cache: true
        mipmap: false
        smooth: true
        sourceSize: picture.width > 0 && picture.height > 0 ? Qt.size(picture.width, picture.height) : Qt.size(480, 480)
    }
    Rectangle {
        anchors.fill: parent
        visible: picture.failed
        color: "transparent"
        border.color: Theme.line
        border.width: Theme.rule
        Loader {
            anchors.centerIn: parent
            active: picture.failed && picture.width > Theme.mm(15)
            sourceComponent: Horn {
                u: Math.min(picture.width, picture.height) / 40
            }
        }
    }
}
