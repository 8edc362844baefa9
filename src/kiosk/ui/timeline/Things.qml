pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// What is in view, as things in the order of time: one row that runs past the right edge, or two columns
// on an upright screen.
Item {
    id: things

    required property TimelineView line
    required property bool faded
    readonly property real passed: wide ? row.contentX : grid.contentY
    readonly property bool wide: !Theme.portrait
    readonly property bool still: !row.moving && !grid.moving
    signal open(string section, string record, string event)

    // Where a visitor is in the row: the first thing in view, and how much of it has passed.
    function place(): list<real> {
        const index = Math.max(0, wide ? row.indexAt(row.contentX + Theme.margin, row.height / 2) : grid.indexAt(1, grid.contentY + 1));
        const item = wide ? row.itemAtIndex(index) : grid.itemAtIndex(index);
        return [index, item === null ? 0 : wide ? row.contentX - item.x : grid.contentY - item.y];
    }
    function goTo(place: list<real>): void {
        if (place[0] === 0 && place[1] <= 0)
            return;
        if (wide) {
            row.positionViewAtIndex(place[0], ListView.Beginning);
            const last = row.originX + row.contentWidth + row.rightMargin - row.width;
            row.contentX = Math.min(last, (row.itemAtIndex(place[0])?.x ?? 0) + place[1]);
        } else {
            grid.positionViewAtIndex(place[0], GridView.Beginning);
            grid.contentY = Math.min(grid.originY + grid.contentHeight - grid.height, (grid.itemAtIndex(place[0])?.y ?? 0) + place[1]);
        }
    }

    opacity: faded ? 0.35 : 1
    Behavior on opacity {
        enabled: !Theme.calm
        NumberAnimation { duration: Theme.turn }
    }

    ListView {
        id: row
        anchors.fill: parent
        visible: things.wide
        model: things.wide ? things.line.things : null
        orientation: ListView.Horizontal
        boundsBehavior: Flickable.StopAtBounds
        // Else fingers beside things are the line's. Later: to hold still moves the list, which measures it anew.
        Binding on interactive {
            delayed: true
            value: row.contentWidth + row.leftMargin + row.rightMargin > row.width
        }
        leftMargin: Theme.margin
        rightMargin: Theme.margin
        reuseItems: true
        cacheBuffer: 0
        delegate: ThingCard {
            height: row.height
            shortDate: things.line.oneYear && !things.line.all
            onClicked: things.open(sectionId, recordId, eventId)
        }
    }
    GridView {
        id: grid
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        visible: !things.wide
        clip: true
        model: things.wide ? null : things.line.things
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        cellWidth: Math.floor((width - Theme.margin + Theme.half) / (Theme.largeText ? 1 : 2))
        cellHeight: Theme.largeText ? height / Math.max(1, Math.floor(height / Theme.mm(80 + 15 * (Theme.textScale - 1)))) : Math.max(Theme.mm(130), height / Math.max(1, Math.floor(height / Theme.mm(146))))
        reuseItems: true
        cacheBuffer: 0
        delegate: ThingCard {
            width: grid.cellWidth
            height: grid.cellHeight - (Theme.largeText ? Theme.mm(8) : 0)
            inside: y >= grid.contentY - 1 && y + height <= grid.contentY + grid.height + 1
            shortDate: things.line.oneYear && !things.line.all
            onClicked: things.open(sectionId, recordId, eventId)
        }
    }
    Words {
        x: Theme.margin
        y: things.wide ? parent.height * 0.4 : Theme.mm(20)
        width: parent.width - 2 * x
        visible: things.line.thingCount === 0 && !things.faded
        type: Theme.name
        color: Theme.ash
        text: qsTr("Nothing here is dated to these days alone")
    }
}
