pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme

// Over what is out of reach: it is looked at, and touches there press nothing. A short line at both sides is its
// edge; both light while somebody touches above it.
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
    component Mark: Rectangle {
        y: glass.edge - height
        width: Theme.margin * 0.6
        height: area.held ? 2 * Theme.stroke : Theme.stroke
        visible: glass.edge > 0
        color: area.held ? Theme.gold : Theme.brass
    }
    Mark {}
    Mark {
        x: parent.width - width
    }
}
