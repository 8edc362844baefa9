pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// All results of one section, as many as there are: read page by page as they come into sight.
GridView {
    id: all

    readonly property int columns: Math.max(1, (Theme.portrait ? 2 : 3) - (Theme.largeText ? 1 : 0))
    readonly property real cardHeight: Theme.mm(100 + 50 * (Theme.textScale - 1))
    signal open(string section, string record, string view)

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    reuseItems: true
    cacheBuffer: moving ? Theme.mm(200) : 0    // see RecordList: what is half made complains when it is left
    cellWidth: Math.floor((width - leftMargin - rightMargin) / columns)
    cellHeight: cardHeight + Theme.half
    delegate: HitCard {
        width: all.cellWidth - Theme.half
        height: all.cardHeight
        inSight: y + Theme.mm(4) >= all.contentY && y + Theme.mm(44) <= all.contentY + all.height
        onOpen: (section, record, view) => all.open(section, record, view)
    }
}
