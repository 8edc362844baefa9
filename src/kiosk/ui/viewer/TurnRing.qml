pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import kiosk.theme
import kiosk.controls

// The edge of a turntable seen from the side: 48 ticks that turn with the object, and a gold handle where
// its front is. Whoever takes the handle, or the near edge, turns the object round.
Item {
    id: ring

    required property Spin spin
    property bool far: false                // the far half, behind what stands on it; the other half can be taken
    property bool both: false               // both halves at once
    readonly property real angle: spin.turn * 2 * Math.PI      // of the front, 0 nearest to us, growing to the right
    readonly property real rx: width / 2
    readonly property real ry: height / 2
    readonly property bool taken: pressed.active || edge.active       // a finger is on it

    // The part of a turn between two places around the middle.
    function between(from: point, to: point): real {
        const at = p => Math.atan2((p.x - rx) / rx, (p.y - ry) / ry);
        const by = (at(to) - at(from)) / (2 * Math.PI);
        return by > 0.5 ? by - 1 : by < -0.5 ? by + 1 : by;
    }
    function ticks(front: bool): string {
        let path = "";
        for (let n = 0; n < 48; n++) {
            const a = angle + n * Math.PI / 24, s = Math.sin(a), c = Math.cos(a), k = n % 12 === 0 ? 1.08 : 1.045;
            if (front === c > 0)
                path += `M${rx * (1 + s)} ${ry * (1 + c)}L${rx * (1 + s * k)} ${ry * (1 + c * k)}`;
        }
        return path;
    }

    Accessible.ignored: far
    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("Turn it round")
    Accessible.onIncreaseAction: spin.step(1, 0)
    Accessible.onDecreaseAction: spin.step(-1, 0)

    Half {
        visible: !ring.far
        front: true
    }
    Half {
        visible: ring.far || ring.both
        front: false
    }
    Item {
        readonly property bool touchTarget: true
        readonly property bool gestureOnly: true
        visible: !ring.far
        y: ring.ry
        width: parent.width
        height: ring.ry + Theme.half
        PointHandler {
            id: edge
        }
        TurnDrag {
            touch: edge
        }
    }
    Item {
        id: handle
        readonly property bool touchTarget: true
        readonly property bool gestureOnly: true
        visible: !ring.far
        width: Theme.ring
        height: width
        x: ring.rx * (1 + Math.sin(ring.angle)) - width / 2
        y: ring.ry * (1 + Math.cos(ring.angle)) - height / 2
        Rectangle {
            anchors.fill: parent
            anchors.margins: Theme.mm(2)
            radius: width / 2
            color: handleDrag.active || pressed.active ? Theme.gold : Theme.night
            border.color: Theme.gold
            border.width: Theme.stroke
            antialiasing: true
            Glyph {
                anchors.centerIn: parent
                name: "sideways"
                size: parent.width * 0.92
                colour: handleDrag.active || pressed.active ? Theme.onGold : Theme.gold
            }
        }
        PointHandler {
            id: pressed
        }
        TurnDrag {
            id: handleDrag
            touch: pressed
        }
    }

    component Half: Shape {
        id: half
        required property bool front
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer
        ShapePath {
            strokeColor: Qt.alpha(Theme.brass, half.front || Theme.highContrast ? 1 : 0.7)
            strokeWidth: Theme.rule
            fillColor: "transparent"
            PathAngleArc {
                centerX: ring.rx
                centerY: ring.ry
                radiusX: ring.rx
                radiusY: ring.ry
                startAngle: half.front ? 0 : 180
                sweepAngle: 180
            }
        }
        ShapePath {
            strokeColor: Qt.alpha(Theme.brass, half.front || Theme.highContrast ? 1 : 0.45)
            strokeWidth: Theme.rule
            fillColor: "transparent"
            PathSvg { path: ring.ticks(half.front) }
        }
    }
    component TurnDrag: DragHandler {
        required property PointHandler touch       // where the finger came down
        property point last
        property bool begun: false
        target: null
        dragThreshold: Theme.mm(1.5)
        onActiveChanged: {
            begun = false;
            if (active)
                ring.spin.hold();
            else
                ring.spin.letGo(!Theme.calm);
        }
        onActiveTranslationChanged: {
            if (!active)
                return;
            const here = ring.mapFromItem(null, centroid.scenePosition);
            if (!begun)
                last = ring.mapFromItem(null, touch.point.scenePressPosition);
            begun = true;
            ring.spin.drag(ring.between(last, here));
            last = here;
        }
    }
}
