import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// The ways of looking: with the text, along the tour, beside another thing. What is open carries the sky's
// colour; touched again it closes.
Row {
    id: ways

    required property RecordView record
    property bool hasText: false
    property bool hasOthers: false
    property string panel: ""
    property real room: 0                  // where three of them stand side by side
    readonly property real part: (room - 2 * spacing) / 3
    signal open(string panel)

    spacing: Theme.mm(4)

    RingAction {
        visible: ways.hasText
        width: ways.part
        glyph: ways.panel === "text" ? "close" : "text"
        chosen: ways.panel === "text"
        shuts: chosen
        text: qsTr("Text")
        onClicked: ways.open("text")
    }
    RingAction {
        visible: ways.record.stepCount > 0
        width: ways.part
        glyph: ways.panel === "steps" ? "close" : "steps"
        chosen: ways.panel === "steps"
        shuts: chosen
        text: qsTr("Guided tour")
        onClicked: ways.open("steps")
    }
    RingAction {
        visible: ways.hasOthers
        width: ways.part
        glyph: ways.panel === "compare" ? "close" : "compare"
        chosen: ways.panel === "compare"
        shuts: chosen
        text: qsTr("Compare")
        onClicked: ways.open("compare")
    }
}
