import QtQuick
import kiosk.theme
import kiosk.controls

// One line of the page Health: a mark (a tick, or a full dot where something is to be done; nothing while it waits),
// what was looked at, and what was seen. The mark and the words say the same, so no colour is needed to read it.
Item {
    id: row

    required property string label
    required property string sentence
    required property bool bad
    required property bool waiting
    required property Flickable view
    readonly property bool tall: Theme.portrait
    readonly property real start: Theme.mm(tall ? 92 : 113)

    implicitHeight: sentenceWords.height + Theme.mm(tall ? 11 : 9)

    Rectangle {
        visible: row.label !== ""
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
    Glyph {
        // Qt's software renderer draws shapes beyond the edge that clips them, and never wipes them away there: a
        // tick is drawn while all of it is inside.
        readonly property real above: row.y + y - row.view.contentY
        visible: row.label !== "" && !row.bad && !row.waiting && above >= 0 && above + height <= row.view.height
        x: -Theme.mm(1)
        name: "check"
        size: Theme.mm(9)
        colour: Theme.ash
        y: sentenceWords.y + (labelWords.height - height) / 2
    }
    Rectangle {
        visible: row.label !== "" && row.bad
        x: Theme.mm(1.3)
        y: sentenceWords.y + (labelWords.height - height) / 2
        width: Theme.mm(3.4)
        height: width
        radius: width / 2
        color: Theme.brassLight
        antialiasing: true
    }
    Words {
        id: labelWords
        x: Theme.mm(12)
        y: sentenceWords.y
        width: row.start - x - Theme.mm(4)
        type: Theme.body
        color: Theme.ash
        text: row.label
    }
    Words {
        id: sentenceWords
        x: row.start
        y: Theme.mm(row.tall ? 5.5 : 4.5)
        width: parent.width - x
        type: Theme.body
        color: row.bad ? Theme.bone : Theme.ash
        text: row.waiting ? "…" : row.sentence
    }
}
