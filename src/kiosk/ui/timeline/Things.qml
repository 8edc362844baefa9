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
    readonly property real scroll: wide ? row.contentX - row.originX + row.leftMargin : grid.contentY - grid.originY
    readonly property bool wide: !Theme.portrait
    signal open(string section, string record, string event)

    // To where a visitor left the row.
    function goTo(place: real): void {
        if (wide) {
            row.forceLayout();
            row.contentX = Math.min(row.originX + place - row.leftMargin, Math.max(row.originX - row.leftMargin, row.originX + row.contentWidth + row.rightMargin - row.width));
        } else {
            grid.forceLayout();
            grid.contentY = Math.min(grid.originY + place, Math.max(grid.originY, grid.originY + grid.contentHeight - grid.height));
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
        cellWidth: Math.floor((width - Theme.margin + Theme.half) / 2)
        cellHeight: Math.max(Theme.mm(130), height / Math.max(1, Math.floor(height / Theme.mm(146))))
        reuseItems: true
        cacheBuffer: 0
        delegate: ThingCard {
            width: grid.cellWidth
            height: grid.cellHeight
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
