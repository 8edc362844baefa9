pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui
import kiosk.ui.viewer

// A signed book that opens like one: at its cover, at the page with the inscription, and leaf by leaf. The
// page turns under the finger and settles to either side; buttons do the same.
Item {
    id: view

    required property RecordView record
    property int place: 0                    // leaves turned; 0 is closed
    property int target: 0                   // where a leaf is on its way to; `place` when none is
    property real angle: 0
    readonly property int last: bound.last
    readonly property bool openable: last > 0
    readonly property bool opened: place > 0 && target > 0
    readonly property bool moving: settling.running || drag.active || fade.running
    readonly property int rightPage: bound.frontOf(place)
    readonly property int leftPage: place > 0 ? bound.backOf(place - 1) : 0
    readonly property int low: Math.min(place, target)
    readonly property int high: Math.max(place, target)
    signal comeCloser(int number)

    readonly property real barHeight: Math.max(Theme.ring, opener.height, closing.height) + Theme.mm(4)
    readonly property real roomHeight: height - barHeight
    // Two boards side by side when open; the closed book may stand larger.
    readonly property real ratio: body.extent[2] * (body.cover.pictureWidth ?? 2) / Math.max(1, body.extent[3] * (body.cover.pictureHeight ?? 3))
    // From the spine to the right, in widths of a board: a drawn block of pages reaches further than the board.
    readonly property real reach: Math.max(1, (1 - 2 * body.coverX) / body.extent[2])
    readonly property real boardHeight: Math.max(1, Math.min(roomHeight * 0.9, (width - Theme.mm(6)) / (1 + reach) / ratio))
    readonly property real openSpine: (width + (1 - reach) * boardHeight * ratio) / 2
    readonly property real closedScale: Math.max(1, Math.min(roomHeight / body.pictureHeight, width * 0.86 / body.pictureWidth))
    readonly property real closedSpine: width / 2 - (0.5 - body.coverX) * body.pictureWidth * closedScale
    readonly property real part: target === place ? (place > 0 ? 1 : 0) : low > 0 ? 1 : (1 - Math.cos(angle * Math.PI / 180)) / 2
    readonly property real spine: closedSpine + (openSpine - closedSpine) * part
    readonly property real size: closedScale + (1 - closedScale) * part
    readonly property real closedMiddle: roomHeight - (1 - body.extent[1] - body.extent[3] / 2) * body.pictureHeight * closedScale
    // On a mirrored page it is turned back: paper stays as it is.
    readonly property bool flipped: record.rightToLeft !== Theme.mirrored

    // Where a finger is, for a book that may open to the other side.
    function across(x: real): real {
        return flipped ? width - x : x;
    }
    function begin(to: int): void {
        settling.stop();
        target = Math.max(0, Math.min(bound.last, to));
        angle = target > place ? 0 : 180;
    }
    // Let go, a thrown leaf goes where it was thrown, another on its way if a good third of that lies behind it.
    function letGo(speed: real): void {
        if (target === place)
            return;
        const onward = target > place, behind = onward ? angle : 180 - angle;
        settle(Theme.calm ? onward : Math.abs(speed) > Theme.mm(150) ? speed < 0 : behind > 65 === onward);
    }
    // A leaf that was begun goes to one side or the other.
    function settle(turned: bool): void {
        const arrives = turned ? high : low;
        if (target === place)
            return;
        if (Theme.calm) {
            fade.restart();
            land(arrives);
            return;
        }
        settling.to = turned ? 180 : 0;
        settling.duration = Math.max(60, Theme.grow * 1.6 * Math.abs(settling.to - angle) / 180);
        settling.start();
    }
    function land(at: int): void {
        place = at;
        target = at;
        angle = 0;
    }
    function goTo(to: int): void {
        if (settling.running)
            land(settling.to > 90 ? high : low);
        if (to === place || to < 0 || to > bound.last)
            return;
        begin(to);
        settle(target > place);
    }
    function open(): void {
        if (openable && place === 0)
            goTo(bound.opensAt);
    }

    BoundBook {
        id: bound
        record: view.record
    }
    NumberAnimation {
        id: settling
        target: view
        property: "angle"
        easing.type: Easing.InOutQuad
        onFinished: view.land(to > 90 ? view.high : view.low)
    }
    NumberAnimation {
        id: fade
        target: stage
        property: "opacity"
        from: 0
        to: 1
        duration: Theme.turn
    }
    Item {
        id: stage
        width: parent.width
        height: view.roomHeight
        transform: Scale {
            origin.x: stage.width / 2
            xScale: view.flipped ? -1 : 1
        }
        BookBody {
            id: body
            x: view.spine
            y: view.closedMiddle + (view.roomHeight / 2 - view.closedMiddle) * view.part
            scale: view.size
            record: view.record
            book: bound
            board: Qt.size(view.boardHeight * view.ratio, view.boardHeight)
            low: view.low
            high: view.high
            angle: view.angle
            flipped: view.record.rightToLeft
        }
        // What comes next is decoded before its leaf is turned.
        Repeater {
            model: view.openable ? [view.place - 2, view.place - 1, view.place, view.place + 1, bound.opensAt] : []
            Item {
                id: ahead
                required property int modelData
                visible: false
                Repeater {
                    model: [bound.frontOf(ahead.modelData), bound.backOf(ahead.modelData)].filter(number => number > 0)
                    Image {
                        required property int modelData
                        source: body.fileOf(modelData, "")
                        sourceSize: Qt.size(Math.round(body.pageWidth * 1.25), Math.round(body.pageHeight * 1.25))
                        fillMode: Image.PreserveAspectFit
                        asynchronous: true
                    }
                }
            }
        }
    }
    Item {
        readonly property bool touchTarget: true
        readonly property bool gestureOnly: true
        width: parent.width
        height: view.roomHeight
        DragHandler {
            id: drag
            property real grip: 1
            target: null
            enabled: view.openable
            yAxis.enabled: false
            onActiveChanged: {
                if (!active) {
                    view.letGo(view.record.rightToLeft ? -centroid.velocity.x : centroid.velocity.x);
                    return;
                }
                if (settling.running) {
                    settling.stop();
                    view.land(view.angle > 90 ? view.high : view.low);
                }
                const x = view.across(centroid.pressPosition.x), on = view.across(centroid.position.x) < x;
                const to = on ? (view.place === 0 ? bound.opensAt : view.place + 1) : view.place - 1;
                if (to < 0 || to > bound.last)
                    return;
                grip = Math.max(0.4 * body.board.width, Math.abs(x - view.spine) / view.size);
                view.begin(to);
            }
            onActiveTranslationChanged: {
                if (!active || view.target === view.place || Theme.calm)
                    return;
                const first = view.low === 0, x = view.across(centroid.position.x);
                view.angle = bound.angle(x, grip, first ? view.closedSpine : view.openSpine, first ? view.closedScale : 1, view.openSpine, 1);
            }
        }
        TapHandler {
            enabled: view.openable
            onTapped: point => {
                if (view.moving)
                    return;
                const right = view.across(point.position.x) > view.spine;
                // Later, as on the shelf: a page that goes while Qt still counts the fingers ends the program.
                if (view.place === 0)
                    view.open();
                else if (right && view.rightPage > 0)
                    Qt.callLater(view.comeCloser, view.rightPage);
                else if (!right && view.leftPage > 0)
                    Qt.callLater(view.comeCloser, view.leftPage);
            }
        }
    }
    Action {
        id: opener
        visible: view.openable && view.place === 0 && view.target === 0
        width: Theme.largeText ? Math.min(implicitWidth, view.width) : implicitWidth
        y: parent.height - height
        anchors.horizontalCenter: parent.horizontalCenter
        glyph: "book"
        text: qsTr("Open the book")
        onClicked: view.open()
    }
    Row {
        visible: view.openable && view.target > 0
        y: parent.height - height
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.mm(6)
        RingButton {
            repeats: true
            glyph: view.flipped ? "leaf-on" : "leaf-back"
            text: qsTr("Turn a leaf back")
            onClicked: view.goTo(view.place - 1)
        }
        RingButton {
            repeats: true
            glyph: view.flipped ? "leaf-back" : "leaf-on"
            text: qsTr("Turn a leaf on")
            enabled: view.place < bound.last
            onClicked: view.goTo(view.place + 1)
        }
        Action {
            id: closing
            width: Theme.largeText ? Math.min(implicitWidth, view.width - x) : implicitWidth
            glyph: "close"
            shuts: true
            text: qsTr("Close the book")
            onClicked: view.goTo(0)
        }
    }
}
