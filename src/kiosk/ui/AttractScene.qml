import QtQuick
import kiosk.ui

// What every scene of the attract loop has: its data, and a way to say that it cannot be shown.
Item {
    required property Exhibition exhibition
    required property SceneData sceneData
    signal broken
    signal shownWell
}
