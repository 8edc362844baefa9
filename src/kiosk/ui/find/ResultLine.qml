pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// The results beside the keyboard: groups one after the other on a line that runs past the right edge.
ListView {
    id: line

    required property SearchView found
    signal openAll(string section)
    signal open(string section, string record, string view)
    signal openSubject(string kind, string key)

    orientation: ListView.Horizontal
    boundsBehavior: Flickable.StopAtBounds
    cacheBuffer: moving ? Theme.mm(320) : 0
    leftMargin: Theme.margin
    rightMargin: Theme.margin
    model: found.groups
    // Large names would take the place of the results: they stand behind them.
    readonly property bool namesLast: Theme.textScale >= 1.5
    header: namesLast ? null : names
    footer: namesLast ? names : null
    Component {
        id: names
        SubjectGroup {
            column: true
            room: line.height
            model: line.found.subjects
            onOpen: (kind, key) => line.openSubject(kind, key)
        }
    }
    delegate: HitGroup {
        whole: true
        room: line.height
        words: line.found.text
        width: implicitWidth
        onOpenAll: section => line.openAll(section)
        onOpen: (section, record, view) => line.open(section, record, view)
    }
}
