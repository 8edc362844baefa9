pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// Around an object: its pictures of one whole turn on a turntable, under a finger, by buttons, by keys or
// by the ring. Where it is first seen it turns a little by itself.
FocusScope {
    id: view

    required property var medium
    property bool buttons: true
    property bool hinted: false
    readonly property int frame: spin.frame
    readonly property int count: spin.count
    readonly property bool moving: spin.moving
    readonly property bool whole: stage.whole
    readonly property bool sharp: stage.sharp
    readonly property real zoom: stage.zoom
    readonly property var extent: medium.extent ?? []
    readonly property bool cutOut: extent.length === 4
    // Buttons to turn, the ring between them, buttons to come closer: from the outside inwards.
    readonly property real sides: buttons ? Theme.mm(26) : 0
    readonly property real stepTime: Theme.calm ? 0 : 0.45

    function turnTo(frame: int): void {
        spin.turnTo(frame, stepTime);
    }

    focus: true
    Keys.onLeftPressed: spin.step(-1, stepTime)
    Keys.onRightPressed: spin.step(1, stepTime)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Plus)
            stage.zoomBy(1.6);
        else if (event.key === Qt.Key_Minus)
            stage.zoomBy(1 / 1.6);
        else if (event.key === Qt.Key_0)
            stage.reset();
        else
            return;
        event.accepted = true;
    }

    Spin {
        id: spin
        frames: view.medium.frames ?? []
        thumbs: view.medium.frameThumbs ?? []
    }
    FrameAnimation {
        running: spin.moving && view.visible
        onTriggered: spin.advance(frameTime)
    }
    Timer {
        running: view.visible && spin.shown >= 0 && !view.hinted && !Theme.calm
        interval: 700
        onTriggered: {
            view.hinted = true;
            if (spin.resting)
                spin.hint();
        }
    }

    TurnShadow {
        visible: stage.whole && view.cutOut
        x: ring.x
        y: ring.y
        width: ring.width
        height: ring.height
        load: (view.extent[2] ?? 0) * stage.pictureWidth * stage.fit
    }
    TurnRing {
        id: behind
        transform: Upright { of: behind }
        visible: stage.whole && view.cutOut
        far: true
        spin: spin
        x: ring.x
        y: ring.y
        width: ring.width
        height: ring.height
    }
    SpinStage {
        id: stage
        anchors.fill: parent
        transform: Upright { of: stage }
        spin: spin
        alt: view.medium.alt ?? ""
        pictureWidth: view.medium.pictureWidth ?? 1
        pictureHeight: view.medium.pictureHeight ?? 1
        sides: view.sides
        foot: view.cutOut ? view.extent[1] + view.extent[3] : 1
        footY: view.cutOut ? ring.y + ring.height / 2 + Theme.mm(3) : ring.y - Theme.mm(4)
        inert: ring.taken
        onTouched: view.hinted = true
    }
    TurnRing {
        id: ring
        transform: Upright { of: ring }
        visible: stage.whole
        spin: spin
        far: false
        both: !view.cutOut
        width: Math.min(Theme.mm(250), view.width - 2 * view.sides - (view.buttons ? 2 * Theme.mm(25) : Theme.mm(10)))
        height: Math.min(width * 0.2, view.height * 0.12)
        x: (view.width - width) / 2
        y: view.height - height - Theme.mm(13) - hint.height
    }
    Words {
        id: hint
        visible: stage.whole
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(implicitWidth, view.width - 2 * view.sides)
        horizontalAlignment: Text.AlignHCenter
        type: Theme.caption
        color: Theme.ash
        text: qsTr("Slide a finger to turn it")
    }
    TurnButton {
        glyph: "turn-left"
        text: qsTr("Turn left")
        direction: -1
        x: Theme.mirrored ? after : before
    }
    TurnButton {
        glyph: "turn-right"
        text: qsTr("Turn right")
        direction: 1
        x: Theme.mirrored ? before : after
    }
    Column {
        visible: view.buttons
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        spacing: Theme.mm(5)
        RingButton {
            repeats: true
            glyph: "plus"
            text: qsTr("Closer")
            enabled: stage.zoom < stage.largest - 0.01
            onClicked: stage.zoomBy(1.6)
        }
        RingButton {
            repeats: true
            glyph: "minus"
            text: qsTr("Further away")
            enabled: !stage.whole
            onClicked: stage.zoomBy(1 / 1.6)
        }
        RingButton {
            glyph: "whole"
            text: qsTr("Whole picture")
            enabled: !stage.whole
            onClicked: stage.reset()
        }
    }

    component TurnButton: RingButton {
        id: button
        required property int direction
        property bool going: false
        readonly property real before: ring.x - width - Theme.mm(5)
        readonly property real after: ring.x + ring.width + Theme.mm(5)
        repeats: true
        visible: view.buttons
        y: ring.y + ring.height / 2 - height / 2
        onPressed: view.hinted = true
        onClicked: spin.step(direction, view.stepTime)
        onPressAndHold: {
            going = true;
            spin.goOn(direction);
        }
        onPressedChanged: {
            if (!pressed && going) {
                going = false;
                spin.letGo(false);
            }
        }
    }
}
