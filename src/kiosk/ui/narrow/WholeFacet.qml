pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.narrow

// All values of one facet in the visitor's alphabet, with the strip of letters.
Item {
    id: page

    required property SectionChoices choices
    required property string facet
    readonly property int across: Theme.portrait ? 1 : Theme.textScale >= 1.5 ? 2 : 3
    readonly property int lines: Theme.largeText ? 2 : 1
    signal back

    AllValues {
        id: values
        choices: page.choices
        name: page.facet
    }
    Action {
        id: backward
        x: Theme.margin
        glyph: "back"
        shuts: true
        text: values.title
        Accessible.description: qsTr("Back to all filters")
        onClicked: page.back()
    }
    GridView {
        id: view
        x: Theme.margin
        y: backward.height + Theme.mm(5)
        width: index.x - x - Theme.mm(6)
        height: parent.height - y
        clip: true
        model: values.records
        cellWidth: width / page.across
        cellHeight: Math.max(Theme.finger, page.lines > 1 ? Theme.mm(4 + page.lines * Theme.action.em * Theme.action.leading) : 0)
        boundsBehavior: Flickable.StopAtBounds
        reuseItems: true
        cacheBuffer: moving ? Math.max(0, 4 * cellHeight) : 0
        delegate: ValueRow {
            lines: page.lines
            width: view.cellWidth - Theme.mm(page.across > 1 ? 14 : 2)
            height: view.cellHeight
            onClicked: values.toggle(value)
        }
    }
    ListIndex {
        id: index
        x: parent.width - width - Theme.mm(Theme.portrait ? 0 : 7)
        y: view.y
        height: view.height
        letters: values.letters
        across: page.across
        view: view
    }
}
