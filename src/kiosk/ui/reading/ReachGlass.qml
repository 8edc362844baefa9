pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme

// Over what is out of reach: it is looked at, and touches there press nothing. A short line at the side is its
// edge; it grows over the whole width while somebody touches above it.
Item {
    id: glass

    required property real edge
    readonly property bool reachGlass: true

    MultiPointTouchArea {
        id: area
        width: parent.width
        height: glass.edge
        mouseEnabled: true
        property bool held: false
        onPressed: held = true
        onReleased: held = false
        onCanceled: held = false
    }
    Rectangle {
        y: glass.edge - height
        width: area.held ? parent.width : Theme.margin * 0.6
        height: Theme.stroke
        visible: glass.edge > 0
        color: area.held ? Theme.gold : Theme.brass
    }
}
