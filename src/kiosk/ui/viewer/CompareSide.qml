pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// One of two records that are compared: its picture to come close to, and what it is beneath.
Item {
    id: side

    required property RecordView record
    property int number: 0
    property bool buttons: true            // of its own
    property real wordsLeast: 0            // height of the words at the other side, to stand level with them
    readonly property real wordsAsked: words.implicitHeight
    readonly property real wordsHeight: Math.max(wordsAsked, wordsLeast)
    readonly property DeepZoom zoom: deep
    readonly property var medium: mediumAt(number, record.title)
    signal moved
    signal shifted

    function mediumAt(number: int, title: string): var {
        const row = record.mediaAt(number);
        return (row.picture ?? "") !== "" ? row : record.mediaAt(0);
    }

    DeepZoom {
        id: deep
        width: parent.width
        height: parent.height - side.wordsHeight - Theme.mm(4)
        medium: side.medium
        buttons: side.buttons
        sides: Theme.mm(26)
        overview: false
        onMoved: side.moved()
        onViewChanged: side.shifted()
    }
    Column {
        id: words
        y: parent.height - side.wordsHeight
        width: parent.width
        NarrowWords {
            width: parent.width
            type: Theme.name
            words: side.record.title
            lines: 2
        }
        Words {
            width: parent.width
            type: Theme.caption
            color: Theme.ash
            text: [side.record.kicker, side.record.sizeText].filter(part => part !== "").join(" · ")
            maximumLineCount: 1
            mayElide: true
        }
    }
}
