pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme

// The object itself: it turns under one finger and comes closer under two. Small pictures while it turns,
// the full one in their place as soon as it stands. Close to, a finger moves the picture instead.
Item {
    id: stage

    required property Spin spin
    required property string alt
    property real pictureWidth: 1
    property real pictureHeight: 1
    property real sides: 0                  // room kept free on both sides
    property real foot: 1                   // where in the picture the object stands, in parts of its height
    property real footY: height             // where on the stage that is
    property real zoom: 1
    property bool inert: false              // a finger is on something that lies on the stage
    readonly property bool whole: zoom <= 1.001
    readonly property bool sharp: full.visible
    readonly property real fit: Math.min((width - 2 * sides) / Math.max(1, pictureWidth), footY / Math.max(1, pictureHeight * foot))
    readonly property real largest: Math.max(1.5, 2 / Math.max(0.01, fit))
    readonly property real pictureBottom: content.y + content.height
    readonly property bool touchTarget: true
    signal touched

    clip: !whole

    function held(moved: real, size: real, room: real, centre: real): real {
        const a = size * zoom / 2, b = room - a;
        const wanted = a > b ? centre + moved : centre;
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), wanted)) - centre;
    }
    function clampPan(): void {
        pan = whole ? Qt.point(0, 0) : Qt.point(held(pan.x, content.width, width, content.centreX), held(pan.y, content.height, height, content.centreY));
    }
    function zoomAbout(x: real, y: real, next: real): void {
        const z = Math.max(1, Math.min(largest, next)), k = z / zoom;
        pan = Qt.point((x - content.centreX) * (1 - k) + pan.x * k, (y - content.centreY) * (1 - k) + pan.y * k);
        zoom = z;
        clampPan();
    }
    function zoomBy(factor: real): void {
        zoomAbout(width / 2, height / 2, zoom * factor);
    }
    function reset(): void {
        zoom = 1;
        clampPan();
    }
    // The full picture of the frame at rest; where it is missing, the small one stays.
    function sharpen(): void {
        if (!spin.resting || spin.count === 0)
            return;
        full.of = spin.frame;
        full.source = spin.closest(spin.frame);
    }
    property point pan: Qt.point(0, 0)
    onWidthChanged: clampPan()
    onHeightChanged: clampPan()
    Component.onCompleted: sharpen()

    Connections {
        target: stage.spin
        function onRestingChanged(): void {
            stage.sharpen();
        }
        function onFrameChanged(): void {
            stage.sharpen();
        }
        function onFramesChanged(): void {
            stage.reset();
            stage.sharpen();
        }
    }
    Item {
        id: content
        readonly property real centreX: stage.width / 2
        readonly property real centreY: stage.footY - height * (stage.foot - 0.5)
        width: Math.max(1, stage.pictureWidth * stage.fit)
        height: Math.max(1, stage.pictureHeight * stage.fit)
        x: centreX - width / 2 + stage.pan.x
        y: centreY - height / 2 + stage.pan.y
        scale: stage.zoom
        Accessible.role: Accessible.Graphic
        Accessible.name: stage.alt

        Repeater {
            model: stage.spin.pool
            Image {
                required property int index
                required property int frame
                required property string file
                anchors.fill: parent
                visible: index === stage.spin.shown && !full.visible
                source: file
                cache: false
                asynchronous: index > 0     // the first one is painted with the page
                onStatusChanged: {
                    if (status === Image.Ready || status === Image.Error)
                        stage.spin.loaded(frame, status === Image.Ready);
                }
            }
        }
        Image {
            id: full
            property int of: -1
            anchors.fill: parent
            visible: stage.spin.resting && of === stage.spin.frame && status === Image.Ready
            cache: false
            asynchronous: true
        }
    }
    PointHandler {
        onActiveChanged: {
            if (!active)
                return;
            stage.spin.stop();
            stage.touched();
        }
    }
    PinchHandler {
        target: null
        property real start: 1
        onActiveChanged: if (active) start = stage.zoom
        onActiveScaleChanged: if (active) stage.zoomAbout(centroid.position.x, centroid.position.y, start * activeScale)
        onTranslationChanged: delta => {
            stage.pan = Qt.point(stage.pan.x + delta.x, stage.pan.y + delta.y);
            stage.clampPan();
        }
    }
    DragHandler {
        target: null
        enabled: !stage.inert
        property point last: Qt.point(0, 0)
        property bool turning: false
        onActiveChanged: {
            last = Qt.point(0, 0);
            if (active)
                turning = stage.whole;
            if (turning)
                active ? stage.spin.hold() : stage.spin.letGo(!Theme.calm);
        }
        onActiveTranslationChanged: {
            if (!active)
                return;
            const x = activeTranslation.x - last.x, y = activeTranslation.y - last.y;
            last = Qt.point(activeTranslation.x, activeTranslation.y);
            if (turning) {
                stage.spin.drag(x / Math.max(1, stage.width));
            } else {
                stage.pan = Qt.point(stage.pan.x + x, stage.pan.y + y);
                stage.clampPan();
            }
        }
    }
    TapHandler {
        onDoubleTapped: point => stage.whole ? stage.zoomAbout(point.position.x, point.position.y, Math.min(stage.largest, 2.5)) : stage.reset()
    }
    WheelHandler {
        onWheel: event => stage.zoomAbout(event.x, event.y, stage.zoom * Math.pow(1.2, event.angleDelta.y / 120))
    }
}
