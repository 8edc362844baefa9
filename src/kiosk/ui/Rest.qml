pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.ui

// The hall is closed: all of the screen but the staff's gate goes dark over a few seconds. Black, it takes every
// touch and says for a while when the exhibition opens again; dim, it lets touches through.
Item {
    id: rest

    required property Hall hall
    required property real shade    // how much of the light is gone
    readonly property bool black: hall.rest === "black"
    readonly property bool moving: words.moving
    readonly property bool covers: black && shade === 1

    Rectangle {
        anchors.fill: parent
        color: Theme.dark
        opacity: rest.shade
    }
    MultiPointTouchArea {
        anchors.fill: parent
        enabled: rest.black
        onPressed: rest.hall.touch()
    }
    HoverHandler {
        enabled: rest.black
        cursorShape: Qt.BlankCursor
    }
    Loader {
        id: words
        readonly property bool told: rest.black && rest.hall.closedWords.length > 0
        readonly property bool moving: opacity > 0 && opacity < 1
        anchors.fill: parent
        active: told || opacity > 0
        opacity: told ? 1 : 0
        Behavior on opacity {
            NumberAnimation { duration: Theme.sceneFade }
        }
        sourceComponent: ClosedScreen {
            hall: rest.hall
        }
    }
}
