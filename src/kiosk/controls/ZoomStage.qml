import QtQuick
import kiosk.theme

// A picture that comes closer: pinch about the fingers, drag, double tap, and buttons for those
// who do not know gestures. Zooms within the derivative, never beyond 2:1 of its pixels.
Item {
    id: stage

    required property string file
    property string alt: ""
    property real pictureWidth: 1
    property real pictureHeight: 1
    property bool paper: false
    property bool buttons: true
    property real zoom: 1
    readonly property real fit: Math.min(width / Math.max(1, pictureWidth), height / Math.max(1, pictureHeight))
    readonly property real largest: Math.max(1.5, 2 / Math.max(0.01, fit))
    readonly property bool whole: zoom <= 1.001

    clip: !whole

    function clampPan(): void {
        const w = content.width * zoom, h = content.height * zoom;
        const mx = Math.max(0, (w - width) / 2), my = Math.max(0, (h - height) / 2);
        pan.x = Math.max(-mx, Math.min(mx, pan.x));
        pan.y = Math.max(-my, Math.min(my, pan.y));
    }
    function zoomAbout(x: real, y: real, next: real): void {
        const z = Math.max(1, Math.min(largest, next)), k = z / zoom;
        pan.x = (x - width / 2) * (1 - k) + pan.x * k;
        pan.y = (y - height / 2) * (1 - k) + pan.y * k;
        zoom = z;
        clampPan();
    }
    function reset(): void {
        zoom = 1;
        pan.x = 0;
        pan.y = 0;
    }
    onFileChanged: reset()
    onWidthChanged: clampPan()

    QtObject {
        id: pan
        property real x: 0
        property real y: 0
    }
    Item {
        id: content
        width: Math.max(1, stage.pictureWidth * stage.fit)
        height: Math.max(1, stage.pictureHeight * stage.fit)
        x: (stage.width - width) / 2 + pan.x
        y: (stage.height - height) / 2 + pan.y
        scale: stage.zoom

        BorderImage {
            anchors.fill: parent
            anchors.margins: -Theme.mm(13)
            anchors.topMargin: -Theme.mm(7)
            anchors.bottomMargin: -Theme.mm(18)
            source: Theme.asset("look/paper-shadow.png")
            border { left: 60; right: 60; top: 60; bottom: 60 }
            visible: stage.paper && !Theme.highContrast
        }
        Image {
            anchors.fill: parent
            source: stage.file
            asynchronous: true
            retainWhileLoading: true
            smooth: true
            Accessible.role: Accessible.Graphic
            Accessible.name: stage.alt
        }
    }
    PinchHandler {
        target: null
        property real start: 1
        onActiveChanged: if (active) start = stage.zoom
        onActiveScaleChanged: if (active) stage.zoomAbout(centroid.position.x, centroid.position.y, start * activeScale)
        onTranslationChanged: delta => {
            pan.x += delta.x;
            pan.y += delta.y;
            stage.clampPan();
        }
    }
    DragHandler {
        target: null
        enabled: !stage.whole
        onActiveTranslationChanged: {
            pan.x += activeTranslation.x - last.x;
            pan.y += activeTranslation.y - last.y;
            last = Qt.point(activeTranslation.x, activeTranslation.y);
            stage.clampPan();
        }
        onActiveChanged: last = Qt.point(0, 0)
        property point last: Qt.point(0, 0)
    }
    TapHandler {
        onDoubleTapped: point => stage.whole ? stage.zoomAbout(point.position.x, point.position.y, Math.min(stage.largest, 2.5)) : stage.reset()
    }
    WheelHandler {
        onWheel: event => stage.zoomAbout(event.x, event.y, stage.zoom * Math.pow(1.2, event.angleDelta.y / 120))
    }
    Column {
        visible: stage.buttons
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        spacing: Theme.mm(5)
        RingButton {
            glyph: "plus"
            text: qsTr("Closer")
            enabled: stage.zoom < stage.largest - 0.01
            onClicked: stage.zoomAbout(stage.width / 2, stage.height / 2, stage.zoom * 1.6)
        }
        RingButton {
            glyph: "minus"
            text: qsTr("Further away")
            enabled: !stage.whole
            onClicked: stage.zoomAbout(stage.width / 2, stage.height / 2, stage.zoom / 1.6)
        }
        RingButton {
            glyph: "whole"
            text: qsTr("Whole picture")
            enabled: !stage.whole
            onClicked: stage.reset()
        }
    }
}
