pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// All that is said, beside the recording; it follows what is being said until a finger moves it.
Item {
    id: spoken

    required property MediaText words
    required property int position
    signal sought(int to)

    // A transcript of as many lines as there are captions has their times.
    readonly property bool written: words.lineCount > 0
    readonly property bool timed: words.cueCount > 0 && (!written || words.lineCount === words.cueCount)
    readonly property int lit: timed ? words.cueAt(position) : -1

    // The language is asked for so that whoever binds to this follows it.
    function startOf(number: int, language: string): int {
        return words.captionAt(number)["startMs"] ?? 0;
    }

    onLitChanged: if (lit >= 0 && !list.moving && !rest.running) list.positionViewAtIndex(lit, ListView.Contain)

    Words {
        id: title
        width: parent.width
        type: Theme.kicker
        color: Theme.ash
        text: qsTr("What is said")
    }
    ListView {
        id: list

        anchors.fill: parent
        anchors.topMargin: title.height + Theme.quarter
        model: spoken.written ? spoken.words.lines : spoken.words.cues
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height + 1
        onMovementStarted: rest.stop()
        onMovementEnded: rest.start()

        delegate: SpokenLine {
            required property int index
            required property var model
            readonly property int start: spoken.timed ? spoken.startOf(index, spoken.words.cuesLanguage) : 0

            width: list.width - (list.interactive ? keys.width : 0) - Theme.mm(4)
            said: model.text
            translation: model.translation ?? ""
            time: spoken.timed ? clockOf(start) : ""
            lit: index === spoken.lit
            onClicked: spoken.sought(start)

            function clockOf(milliseconds: int): string {
                const seconds = Math.floor(milliseconds / 1000);
                return Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
            }
        }
    }
    ScrollKeys {
        id: keys
        anchors.right: parent.right
        y: list.y
        view: list
        onMoved: rest.restart()
    }
    // Who looked for a place in it has a while to read there.
    Timer {
        id: rest
        interval: 6000
    }
}
