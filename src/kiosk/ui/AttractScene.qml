import QtQuick
import kiosk.theme
import kiosk.ui

// What every scene of the attract loop has: its data, a way to say that it cannot be shown, and its slow travel.
// Nothing travels while scenes fade into each other: what fades is then two pictures, made once.
Item {
    id: scene

    required property Exhibition exhibition
    required property SceneData sceneData
    property bool travels: false
    property real travel: 0               // from 0 to 1 between the two fades
    readonly property real travelSteps: Math.max(1, Math.round((Theme.sceneTime - Theme.sceneFade) * Theme.slowRate / 1000))
    signal broken
    signal shownWell

    SequentialAnimation {
        running: scene.travels
        PauseAnimation { duration: Theme.calm ? 0 : Theme.sceneFade }
        NumberAnimation {
            target: scene
            property: "travel"
            from: 0
            to: 1
            duration: Theme.calm ? 0 : Theme.sceneTime - Theme.sceneFade
            easing.type: Easing.InOutSine
        }
    }
}
