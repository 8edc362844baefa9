pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.ui

// Holds the attract loop of the exhibition that is shown. When another exhibition or release comes, its loop
// fades over the one before, which keeps everything it shows until then: no black between.
Item {
    id: host

    required property Exhibition exhibition
    required property list<string> prompts
    property bool running: true
    property AttractLoop loop: null
    property AttractLoop before: null
    readonly property bool moving: fade.running
    readonly property bool fading: moving || (loop?.fading ?? false)
    signal touched

    function show(): void {
        if (exhibition === null || loop?.exhibition === exhibition)
            return;
        fade.complete();
        before = loop;
        loop = kind.createObject(host, {
            "exhibition": exhibition
        }) as AttractLoop;
        if (before === null)
            return;
        before.running = false;
        loop.opacity = 0;
        fade.start();
    }

    Component.onCompleted: show()
    onExhibitionChanged: show()

    Component {
        id: kind
        AttractLoop {
            anchors.fill: parent
            prompts: host.prompts
            running: host.running
            onTouched: host.touched()
        }
    }
    SequentialAnimation {
        id: fade
        NumberAnimation { target: host.loop; property: "opacity"; to: 1; duration: Theme.sceneFade; easing.type: Easing.InOutSine }
        ScriptAction {
            script: {
                if (host.before !== null) {
                    host.before.visible = false;    // it lives on until the event loop turns
                    host.before.destroy();
                }
                host.before = null;
            }
        }
    }
}
