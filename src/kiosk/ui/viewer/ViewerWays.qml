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
    // Large words are as wide as they are: three equal parts would not hold them.
    function widthOf(words: string): real {
        return Theme.largeText ? Math.max(Math.ceil(metrics.advanceWidth(words) / 100 * Theme.mm(Theme.caption.em)) + Theme.mm(6), Theme.mm(46)) : part;
    }
    signal open(string panel)

    spacing: Theme.mm(4)

    FontMetrics {
        id: metrics
        font.family: Theme.caption.family
        font.weight: Theme.caption.weight
        font.pixelSize: 100
    }

    RingAction {
        visible: ways.hasText
        width: ways.widthOf(text)
        glyph: ways.panel === "text" ? "close" : "text"
        chosen: ways.panel === "text"
        shuts: chosen
        text: qsTr("Text")
        onClicked: ways.open("text")
    }
    RingAction {
        visible: ways.record.stepCount > 0
        width: ways.widthOf(text)
        glyph: ways.panel === "steps" ? "close" : "steps"
        chosen: ways.panel === "steps"
        shuts: chosen
        text: qsTr("Guided tour")
        onClicked: ways.open("steps")
    }
    RingAction {
        visible: ways.hasOthers
        width: ways.widthOf(text)
        glyph: ways.panel === "compare" ? "close" : "compare"
        chosen: ways.panel === "compare"
        shuts: chosen
        text: qsTr("Compare")
        onClicked: ways.open("compare")
    }
}
