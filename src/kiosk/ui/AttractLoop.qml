pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.ui

// What the screen shows while nobody is there: scenes that fade into each other without a black
// frame between, a broken one skipped; all of it drifts a little so that nothing burns in.
Item {
    id: loop

    required property Exhibition exhibition
    required property list<string> prompts
    property bool running: true
    property bool still: false            // the tour looks at one scene at a time
    property int sceneTime: Theme.sceneTime
    property int sceneFade: Theme.sceneFade
    property int index: -1
    readonly property int count: scenes.count
    readonly property Item scene: front.item as Item
    readonly property bool fading: fade.running
    property AttractPlate front: first
    property AttractPlate behind: second
    // A fade goes in steps as everything slow does: it looks the same, and what is not painted costs nothing.
    property real dawn: 1
    readonly property real fadeSteps: Math.max(1, Math.round(sceneFade * Theme.slowRate / 1000))
    property int failures: 0
    property int shown: 0
    signal touched

    function show(next: int): void {
        const scene = scenes.objectAt(next) as SceneData;
        if (scene === null)
            return;
        fade.complete();
        index = next;
        exhibition.sceneComing(scene.recordId);
        const previous = front;
        front = behind;
        behind = previous;
        const name = scene.scene.charAt(0).toUpperCase() + scene.scene.slice(1);
        front.hold(Qt.resolvedUrl(`${name}Scene.qml`), {
            "exhibition": exhibition,
            "sceneData": scene
        });
        if (front.item === null) {
            skip();
            return;
        }
        drift();
        front.z = 1;
        behind.z = 0;
        if (behind.item !== null)
            fade.start();
        if (running && !still)
            clock.restart();
    }
    function advance(): void {
        show((index + 1) % Math.max(1, count));
    }
    // Every scene stands a little elsewhere, on whole pixels, and the invitation goes with it: what moved all the
    // time would be painted all the time.
    function drift(): void {
        const t = still || Theme.calm ? 0 : shown++ / 12 * Math.PI;
        drifting.atX = Math.round(Theme.mm(3) * Math.sin(t));
        drifting.atY = Math.round(Theme.mm(2) * Math.sin(1.7 * t));
        front.atX = drifting.atX;
        front.atY = drifting.atY;
    }
    // A scene that cannot be shown gives way at once; when all fail, the title stays.
    function skip(): void {
        failures += 1;
        if (failures < count)
            advance();
    }

    Component.onCompleted: show(0)

    Instantiator {
        id: scenes
        model: loop.exhibition.scenes
        delegate: SceneData {}
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.night
    }
    Item {
        id: drifting
        property int atX: 0
        property int atY: 0
        width: parent.width
        height: parent.height
        AttractPlate {
            id: first
            flat: fade.running
            opacity: loop.front === this ? Math.round(loop.dawn * loop.fadeSteps) / loop.fadeSteps : 1
        }
        AttractPlate {
            id: second
            flat: fade.running
            opacity: loop.front === this ? Math.round(loop.dawn * loop.fadeSteps) / loop.fadeSteps : 1
        }
        TouchInvitation {
            x: Theme.margin + drifting.atX
            y: drifting.atY + parent.height - height - (Theme.portrait ? Theme.mm(18) : Theme.mm(22))
            z: 2
            width: parent.width - 2 * Theme.margin
            prompts: loop.prompts
        }
    }
    Connections {
        target: loop.front.item as AttractScene
        function onBroken(): void {
            loop.skip();
        }
        function onShownWell(): void {
            loop.failures = 0;
        }
    }
    SequentialAnimation {
        id: fade
        NumberAnimation { target: loop; property: "dawn"; from: 0; to: 1; duration: loop.sceneFade; easing.type: Easing.InOutSine }
        ScriptAction { script: loop.behind.empty() }
    }
    Timer {
        id: clock
        interval: loop.sceneTime
        running: loop.running && !loop.still && loop.count > 1
        repeat: false
        onTriggered: loop.advance()
    }
    MultiPointTouchArea {
        anchors.fill: parent
        z: 5
        onPressed: loop.touched()
    }
}
