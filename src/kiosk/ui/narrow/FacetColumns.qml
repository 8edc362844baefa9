pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.narrow

// The facets side by side on a wide screen, where more than fit run past the edge; in two columns on a tall one,
// in one for large letters.
Flickable {
    id: columns

    required property SectionChoices choices
    readonly property int count: choices.facetCount
    readonly property int across: Theme.portrait ? Math.min(Theme.textScale >= 1.5 ? 1 : 2, count) : count
    readonly property int down: Math.max(1, Math.ceil(count / Math.max(1, across)))
    readonly property real gap: Theme.mm(12)
    readonly property real room: width - Theme.margin
    readonly property real pitch: Theme.portrait ? (room + gap) / Math.max(1, across)
        : Math.max(Theme.mm(146 * widening), Math.min(Theme.mm(210 * widening), (room + gap) / Math.max(1, across)))
    readonly property real widening: 1 + 0.7 * (Theme.textScale - 1)
    readonly property real rowPitch: Theme.portrait ? Math.max(Theme.mm(150 * Theme.textScale), (height + gap) / down) : height + gap
    signal whole(string facet)

    contentWidth: across * pitch - gap + Theme.margin
    contentHeight: down * rowPitch - gap
    boundsBehavior: Flickable.StopAtBounds
    interactive: contentWidth > width + 1 || contentHeight > height + 1
    clip: true

    Repeater {
        model: columns.choices.facets
        FacetColumn {
            required property int index
            x: (index % Math.max(1, columns.across)) * columns.pitch
            y: Math.floor(index / Math.max(1, columns.across)) * columns.rowPitch
            // The last of an odd number has the whole width of a tall screen.
            width: (Theme.portrait && columns.count % 2 === 1 && index === columns.count - 1 ? columns.across : 1) * columns.pitch - columns.gap
            height: columns.rowPitch - columns.gap
            choices: columns.choices
            onWhole: columns.whole(name)
        }
    }
}
