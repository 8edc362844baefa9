import QtQuick
import kiosk.theme

// Buttons that move what scrolls by most of its length, for those who cannot drag: up and down at the right
// edge, with a brass mark of the place between them, or side by side (`upright` false). Each is there while
// there is more in its direction.
Item {
    id: keys

    required property Flickable view
    property bool upright: true
    readonly property real diameter: Theme.mm(15)
    readonly property real first: upright ? view.originY - view.topMargin : view.originX - view.leftMargin
    readonly property real last: Math.max(first, upright ? view.originY + view.contentHeight + view.bottomMargin - view.height : view.originX + view.contentWidth + view.rightMargin - view.width)
    readonly property real at: upright ? view.contentY : view.contentX
    readonly property bool needed: last > first + 1
    readonly property real seen: upright ? view.height : view.width

    signal moved                    // by these buttons, and arrived

    visible: needed
    width: upright ? diameter : 2 * diameter + Theme.mm(6)
    height: upright ? view.height : diameter

    function go(by: int): void {
        glide.stop();
        glide.to = Math.max(first, Math.min(last, at + by * 0.8 * seen));
        glide.start();
    }

    RingButton {
        readonly property bool gestureOnly: true    // keys draw what they come to into sight
        visible: keys.at > keys.first + 1
        diameter: keys.diameter
        glyph: keys.upright ? "up" : "back"
        text: keys.upright ? qsTr("Further up") : qsTr("Further to the left")
        repeats: true
        onClicked: keys.go(-1)
    }
    RingButton {
        readonly property bool gestureOnly: true
        x: keys.width - width
        y: keys.height - height
        visible: keys.at < keys.last - 1
        diameter: keys.diameter
        glyph: keys.upright ? "down" : "forward"
        text: keys.upright ? qsTr("Further down") : qsTr("Further to the right")
        repeats: true
        onClicked: keys.go(1)
    }
    Item {
        id: track
        visible: keys.upright && height > Theme.mm(15)
        x: (keys.width - width) / 2
        y: keys.diameter + Theme.mm(4)
        width: Theme.mm(1)
        height: keys.height - 2 * y
        Rectangle {
            width: parent.width
            height: Math.max(Theme.mm(8), track.height * keys.seen / (keys.last - keys.first + keys.seen))
            y: (track.height - height) * Math.max(0, Math.min(1, (keys.at - keys.first) / Math.max(1, keys.last - keys.first)))
            color: Theme.brass
        }
    }
    NumberAnimation {
        id: glide
        target: keys.view
        property: keys.upright ? "contentY" : "contentX"
        duration: Theme.grow
        easing.type: Easing.BezierSpline
        easing.bezierCurve: Theme.easeGrow
        onFinished: keys.moved()
    }
    Connections {
        target: keys.view
        function onDragStarted(): void {
            glide.stop();
        }
    }
}
