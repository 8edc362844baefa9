pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// In the ornament's place on the desk, where the window goes beyond the reach of somebody who is seated: one
// touch brings every control within it.
Item {
    id: place

    required property VisitController visit
    required property Desk desk

    RingButton {
        x: Theme.portrait ? place.width - Theme.margin - width : (place.width - width) / 2
        y: place.desk.y + (Theme.portrait ? place.desk.rowHeight : 0) + (place.desk.rowHeight - height) / 2
        visible: place.desk.visible
        glyph: "lower"
        text: qsTr("Bring controls within reach")
        onClicked: place.visit.setAccommodation("reach", "low")
    }
}
