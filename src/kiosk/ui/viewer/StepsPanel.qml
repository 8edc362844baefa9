pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// The guided tour: where one is in it, what is to be seen there, and the ways on. It waits for a visitor who
// wandered off, and says when it is over.
Item {
    id: panel

    required property RecordView record
    property int step: 0                   // record.stepCount: the tour is over
    property bool wandered: false
    readonly property bool over: step >= record.stepCount
    readonly property var told: of(step, record.stepCount, record.title)
    signal go(int step)
    signal again
    signal alone

    // The count and the title are named so that a binding follows another language.
    function of(step: int, count: int, title: string): var {
        return record.stepAt(step);
    }

    Row {
        id: marks
        y: Theme.mm(6)
        spacing: Theme.mm(3)
        Repeater {
            model: panel.record.stepCount
            Rectangle {
                required property int index
                anchors.verticalCenter: parent?.verticalCenter
                width: Math.min(Theme.mm(13), (panel.width - (panel.record.stepCount - 1) * marks.spacing) / panel.record.stepCount)
                height: index === panel.step ? Theme.selected : Theme.hairline
                color: index === panel.step ? Theme.sky : index < panel.step ? Theme.bone : Theme.ash
            }
        }
    }
    ScrollColumn {
        id: scroll
        y: Theme.mm(12)
        width: parent.width
        height: ways.y - y - Theme.mm(4)
        spacing: Theme.mm(3)
        Words {
            width: parent?.width ?? 0
            type: Theme.kicker
            color: Theme.sky
            text: panel.over ? qsTr("The tour ends here") : qsTr("Step %1 of %2").arg(panel.step + 1).arg(panel.record.stepCount)
        }
        Words {
            width: parent?.width ?? 0
            visible: text !== ""
            type: Theme.yearHead
            text: panel.over ? qsTr("You have seen all of it") : panel.told["title"] ?? ""
        }
        Words {
            width: parent?.width ?? 0
            type: Theme.reading
            text: panel.over ? qsTr("Begin once more, or look around on your own.") : panel.told["text"] ?? ""
            language: panel.over ? "" : panel.told["language"] ?? ""
        }
    }
    onStepChanged: scroll.contentY = 0

    Row {
        id: ways
        readonly property real part: (width - 2 * spacing) / 3
        y: parent.height - height
        width: parent.width
        spacing: Theme.mm(Theme.largeText ? 1 : 4)
        RingAction {
            repeats: true
            width: ways.part
            diameter: Theme.ringLarge
            lines: 2
            glyph: "back"
            text: qsTr("Previous")
            enabled: panel.step > 0
            onClicked: panel.go(panel.step - 1)
        }
        RingAction {
            width: ways.part
            diameter: Theme.ringLarge
            lines: 2
            glyph: "again"
            suggested: panel.wandered || panel.over
            text: panel.over ? qsTr("Start again") : panel.wandered ? qsTr("Back to step %1").arg(panel.step + 1) : qsTr("Show again")
            onClicked: panel.over ? panel.go(0) : panel.again()
        }
        RingAction {
            repeats: true
            width: ways.part
            diameter: Theme.ringLarge
            lines: 2
            glyph: panel.over ? "lens" : "forward"
            suggested: !panel.wandered && !panel.over
            text: panel.over ? qsTr("On your own") : qsTr("Next")
            onClicked: panel.over ? panel.alone() : panel.go(panel.step + 1)
        }
    }
}
