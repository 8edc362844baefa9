pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.ui.narrow

// The archive as one row of sheets that runs past the right edge.
Archive {
    id: archive

    // In large letters words stand beside their sheet.
    readonly property bool beside: Theme.textScale >= 1.5
    readonly property real leaf: Math.min(Theme.mm(110), 0.707 * (height - Theme.mm(48)))
    // As wide as an upright sheet of the height that is left, and the room between two sheets.
    readonly property real pitch: beside ? leaf + Theme.mm(32 + 130 * Theme.textScale) : Theme.textScale * Math.max(Theme.mm(137.8), 0.707 * (height - Theme.mm(113.2)) + Theme.mm(28.4))
    readonly property real gone: (view.contentX + view.leftMargin - view.originX) / pitch
    // The record at the left margin; at the end of the row, the last one.
    leading: view.count === 0 ? 0 : view.atXEnd && !view.atXBeginning ? view.count - 1
        : Math.max(0, Math.min(view.count - 1, Math.floor(gone + 0.02)))

    // Bring a record to the left margin: by a glide that is no longer than a screen, so that a far one
    // does not make everything between.
    function show(index: int, glides: bool): void {
        glide.stop();
        const from = view.contentX;
        view.positionViewAtIndex(index, ListView.Beginning);
        const least = view.originX - view.leftMargin;
        const most = Math.max(least, view.originX + view.contentWidth + view.rightMargin - view.width);
        const to = Math.max(least, Math.min(most, (view.itemAtIndex(index)?.x ?? 0) - view.leftMargin));
        view.contentX = to;
        if (glides && !Theme.calm && Math.abs(to - from) > 1) {
            glide.from = Math.max(to - width, Math.min(to + width, from));
            glide.to = to;
            glide.start();
        }
    }

    ListView {
        id: view
        anchors.fill: parent
        model: archive.section.ownRecords
        orientation: ListView.Horizontal
        boundsBehavior: Flickable.StopAtBounds
        leftMargin: Theme.margin
        rightMargin: Theme.margin - Theme.mm(12)
        // Only while it moves: what lies beyond the edge is made bit by bit, and a page that is left
        // with something half made says so in a warning.
        cacheBuffer: moving ? Math.max(0, 2 * archive.pitch) : 0
        reuseItems: true
        section.property: "year"
        onDragStarted: {
            glide.stop();
            archive.dragged();
        }
        delegate: SheetCard {
            width: archive.pitch
            height: view.height
            beside: archive.beside
            leafWidth: archive.leaf
            lines: archive.beside ? 5 : 4
            opens: index === 0 || ListView.previousSection !== ListView.section
            closes: ListView.nextSection !== ListView.section
            leads: index === Math.max(0, Math.floor(archive.gone + 0.001))
            run: leads ? view.contentX + view.leftMargin - x : 0
            onClicked: archive.open(recordId)
        }
    }
    KeepPlace {
        section: archive.section
        view: view
    }
    NumberAnimation {
        id: glide
        target: view
        property: "contentX"
        duration: Theme.grow
        easing.type: Easing.BezierSpline
        easing.bezierCurve: Theme.easeGrow
    }
}
