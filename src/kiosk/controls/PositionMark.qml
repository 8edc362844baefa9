import QtQuick
import kiosk.theme

// Where one is in something long: a thin brass mark on a hairline. Shown, not touched.
Item {
    id: mark

    required property real share       // how much of the whole is in view, 0–1
    required property real at          // where its beginning is, 0–1
    property bool upright: false
    readonly property real length: upright ? height : width
    readonly property real thumb: Math.max(Theme.mm(12), length * Math.min(1, share))
    readonly property real start: (length - thumb) * Math.max(0, Math.min(1, at / Math.max(0.0001, 1 - share)))

    implicitWidth: Theme.mm(1.2)
    implicitHeight: Theme.mm(1.2)

    Rectangle {
        anchors.centerIn: parent
        width: mark.upright ? Theme.hairline : parent.width
        height: mark.upright ? parent.height : Theme.hairline
        color: Theme.line
    }
    Rectangle {
        x: mark.upright ? 0 : mark.start
        y: mark.upright ? mark.start : 0
        width: mark.upright ? parent.width : mark.thumb
        height: mark.upright ? mark.thumb : parent.height
        color: Theme.brass
    }
}
