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
    property real sides: 0              // room kept free on both sides of the whole picture
    property real restX: 0.5            // where the whole picture rests: 0 where the page begins, 1 where it ends
    property real restY: 0.5            // 0 on top, 1 standing on the lower edge
    property real zoom: 1
    readonly property bool touchTarget: true
    readonly property bool gestureOnly: true        // buttons do the same
    readonly property real fit: Math.min((width - 2 * sides) / Math.max(1, pictureWidth), height / Math.max(1, pictureHeight))
    readonly property real largest: Math.max(1.5, 2 / Math.max(0.01, fit))
    readonly property bool whole: zoom <= 1.001
    readonly property real centreX: (width - content.width) * (Theme.mirrored ? 1 - restX : restX) + content.width / 2
    readonly property real centreY: (height - content.height) * restY + content.height / 2

    clip: !whole

    // How far a side may be moved: a picture larger than the stage covers it, a smaller one stays inside.
    function held(moved: real, size: real, room: real, centre: real): real {
        const a = size * zoom / 2, b = room - a;
        const wanted = a > b ? centre + moved : centre;
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), wanted)) - centre;
    }
    function clampPan(): void {
        if (whole) {
            reset();
            return;
        }
        pan.x = held(pan.x, content.width, width, centreX);
        pan.y = held(pan.y, content.height, height, centreY);
    }
    function zoomAbout(x: real, y: real, next: real): void {
        const z = Math.max(1, Math.min(largest, next)), k = z / zoom;
        pan.x = (x - centreX) * (1 - k) + pan.x * k;
        pan.y = (y - centreY) * (1 - k) + pan.y * k;
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
    onHeightChanged: clampPan()

    QtObject {
        id: pan
        property real x: 0
        property real y: 0
    }
    // Upright, with the fingers on it: whichever way the page runs, what is drawn to the right goes there.
    Item {
        id: plate
        anchors.fill: parent
        transform: Upright { of: plate }

        Item {
            id: content
            width: Math.max(1, stage.pictureWidth * stage.fit)
            height: Math.max(1, stage.pictureHeight * stage.fit)
            x: stage.centreX - width / 2 + pan.x
            y: stage.centreY - height / 2 + pan.y
            scale: stage.zoom

            PaperShadow {
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
    }
    Column {
        visible: stage.buttons && stage.file !== ""
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        spacing: Theme.mm(5)
        RingButton {
            repeats: true
            glyph: "plus"
            text: qsTr("Closer")
            enabled: stage.zoom < stage.largest - 0.01
            onClicked: stage.zoomAbout(stage.width / 2, stage.height / 2, stage.zoom * 1.6)
        }
        RingButton {
            repeats: true
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
