pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.ui

// Over everything: follows touches for the staff's gesture, and holds their panel while it is open.
// The corners of the gesture keep their touches, so that nothing below them is pressed; each still says
// that somebody is there.
Item {
    id: gate

    required property StaffDoor door
    required property VisitController visit
    required property Hall hall

    function feel(): void {
        if (hall.rest === "black")
            hall.touch();
        else
            visit.touch();
    }

    Repeater {
        model: gate.door.corners
        Item {
            id: corner
            required property string modelData
            readonly property bool touchTarget: true
            readonly property bool gestureOnly: true    // nobody else is to find it
            x: modelData.endsWith("right") ? gate.width - width : 0
            y: modelData.startsWith("bottom") ? gate.height - height : 0
            width: Theme.finger
            height: Theme.finger
            visible: !gate.door.open
            TapHandler {
                gesturePolicy: TapHandler.ReleaseWithinBounds
                onPressedChanged: if (pressed && !gate.door.open) gate.feel()
            }
        }
    }
    Loader {
        id: place
        anchors.fill: parent
        Connections {
            target: gate.door
            function onChanged(): void {
                if (gate.door.open)
                    place.setSource(Qt.resolvedUrl("staff/Panel.qml"), { "panel": gate.door.panel });
                else
                    place.source = "";
            }
        }
    }
    // Seen from above all, and let through.
    Item {
        anchors.fill: parent
        z: 1
        PointHandler {
            id: finger
            acceptedButtons: Qt.LeftButton
            onActiveChanged: {
                if (active)
                    gate.door.down(point.position.x / Theme.unit, point.position.y / Theme.unit, gate.width / Theme.unit, gate.height / Theme.unit);
                else
                    gate.door.lifted();
            }
            onPointChanged: if (active && gate.door.holds)
                gate.door.moved(point.position.x / Theme.unit, point.position.y / Theme.unit, gate.width / Theme.unit, gate.height / Theme.unit)
        }
    }
}
