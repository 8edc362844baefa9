pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.narrow

// Records in lines, for long lists and for those in an alphabet: two columns on a wide screen, one in large letters.
Item {
    id: list

    required property SectionView section
    readonly property int across: Theme.portrait || Theme.textScale >= 1.5 ? 1 : 2
    readonly property int lines: Theme.largeText ? across > 1 || Theme.portrait ? 3 : 2 : 2     // of a title
    readonly property int underLines: Theme.largeText && Theme.portrait ? 2 : 1                // of what stands below it
    // The record that leads.
    readonly property int place: Math.max(0, index.first - across + 1)
    signal open(string record)

    function goTo(place: int): void {
        view.positionViewAtIndex(place, GridView.Beginning);
    }

    GridView {
        id: view
        x: Theme.margin
        width: index.x - x - Theme.mm(6)
        height: parent.height
        clip: true
        model: list.section.lines
        cellWidth: width / list.across
        cellHeight: Theme.largeText ? Theme.mm(8 + list.lines * Theme.thread.em * Theme.thread.leading + list.underLines * Theme.caption.em * Theme.caption.leading) : Theme.mm(43)
        boundsBehavior: Flickable.StopAtBounds
        reuseItems: true
        // Only while it moves: what lies beyond the edge is made bit by bit, and a page that is left
        // with something half made says so in a warning.
        cacheBuffer: moving ? Math.max(0, 4 * cellHeight) : 0
        delegate: RecordLine {
            width: view.cellWidth - Theme.mm(list.across > 1 ? 12 : 2)
            height: view.cellHeight
            lines: list.lines
            underLines: list.underLines
            within: view
            onClicked: list.open(recordId)
        }
    }
    KeepPlace {
        section: list.section
        view: view
    }
    Connections {
        target: list.section
        function onBegunAnew(): void {
            view.positionViewAtBeginning();
        }
    }
    ListIndex {
        id: index
        x: parent.width - width - Theme.mm(Theme.portrait ? 0 : 7)
        height: parent.height
        letters: list.section.letters
        across: list.across
        view: view
        note: place => list.section.yearAt(place)
    }
}
