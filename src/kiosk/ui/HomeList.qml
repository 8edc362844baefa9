pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// The ways into all sections at once, and under them records to begin with.
Column {
    id: list

    required property Exhibition exhibition
    required property VisitController visit
    property real room: 0                    // how high it may be
    property bool whole: false               // it is as high as it must be: rows are as high as their words
    property real seenFrom: 0                // what of such a list is in sight
    property real seenTo: 0
    readonly property real rowHeight: Theme.mm(28)
    readonly property real spare: room - ways.count * rowHeight - Theme.mm(16)
    readonly property int begins: whole ? highlights.count : Math.max(0, Math.min(highlights.count, Math.floor(spare / rowHeight)))

    Repeater {
        id: ways
        model: list.exhibition.ways
        HomeRow {
            required property string way
            required property string note
            readonly property var words: ({
                    "timeline": qsTr("Timeline"),
                    "map": qsTr("Map"),
                    "search": qsTr("Search")
                })
            width: list.width
            height: list.whole ? implicitHeight : list.rowHeight
            whole: list.whole
            inSight: !whole || y + height / 2 - Theme.mm(6) < list.seenTo && y + height / 2 + Theme.mm(6) > list.seenFrom
            glyph: way === "search" ? "lens" : way
            title: words[way]
            caption: note
            onClicked: {
                if (way === "timeline")
                    list.visit.openTimeline();
                else if (way === "map")
                    list.visit.openMap();
                else
                    list.visit.openSearch();
            }
        }
    }
    Rectangle {
        visible: ways.count > 0
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
    Words {
        visible: list.begins > 0
        width: parent.width
        type: Theme.caption
        color: Theme.ash
        text: qsTr("Begin here")
        topPadding: ways.count > 0 ? Theme.mm(4) : 0
        bottomPadding: Theme.mm(2)
    }
    Repeater {
        id: highlights
        model: list.exhibition.highlights
        HomeRow {
            required property int index
            required property string recordId
            required property string sectionId
            required property string kind
            required property string year
            required language
            visible: index < list.begins
            width: list.width
            height: list.whole ? implicitHeight : list.rowHeight
            whole: list.whole
            inSight: !whole || y + height / 2 - Theme.mm(6) < list.seenTo && y + height / 2 + Theme.mm(6) > list.seenFrom
            glyph: kind === "quotes" ? "quote" : kind === "gifts" ? "vase" : kind === "autographs" ? "book" : "sheet"
            caption: year
            onClicked: list.visit.openRecord(sectionId, recordId)
        }
    }
    Rectangle {
        visible: list.begins > 0
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
}
