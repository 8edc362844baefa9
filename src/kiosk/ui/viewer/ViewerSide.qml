pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// The panel beside the stage: the text, or the guided tour.
Item {
    id: side

    required property RecordView record
    required property MediaText words
    required property GuidedTour tour
    required property string panel
    property string mode: "both"
    property int lit: -1
    property list<string> highlight
    signal chooseMode(string mode)
    signal line(int number)
    signal alone

    Loader {
        anchors.fill: parent
        sourceComponent: ({"text": texts, "steps": steps})[side.panel] ?? null
    }
    Component {
        id: texts
        TranscriptPanel {
            words: side.words
            mode: side.mode
            lit: side.lit
            wanted: side.highlight
            onChoose: mode => side.chooseMode(mode)
            onTouched: number => side.line(number)
        }
    }
    Component {
        id: steps
        StepsPanel {
            record: side.record
            step: side.tour.step
            wandered: side.tour.wandered
            onGo: step => side.tour.go(step)
            onAgain: side.tour.retrace()
            onAlone: side.alone()
        }
    }
}
