pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.ui.narrow

// The archive on a tall screen: sheets in columns, read line by line, each line under its years. Large letters
// have fewer columns, and the largest one, with the words beside the sheet.
Archive {
    id: archive

    readonly property bool beside: Theme.textScale > 1.5
    readonly property int columns: beside ? Math.max(1, Math.floor(width / Theme.mm(340))) : Theme.largeText ? Math.max(1, Math.floor((width - 2 * Theme.margin + Theme.mm(12)) / Theme.mm(116 * Theme.textScale)))
        : Math.max(2, Math.round((width - 2 * Theme.margin + Theme.mm(12)) / Theme.mm(122)))
    readonly property real pitch: (width - 2 * Theme.margin + Theme.mm(12)) / columns
    readonly property real rowHeight: Theme.mm(beside ? 236 : Theme.largeText ? 154 + 100 * Theme.textScale : 254)
    // The first record of the line at the upper edge; at the end, the last one.
    leading: view.count === 0 ? 0 : view.atYEnd && !view.atYBeginning ? view.count - 1
        : Math.max(0, Math.min(view.count - 1, columns * Math.floor((view.contentY - view.originY) / rowHeight + 0.3)))

    function show(index: int, glides: bool): void {
        glide.stop();
        const from = view.contentY;
        view.positionViewAtIndex(index, GridView.Beginning);
        const to = view.contentY;
        if (glides && !Theme.calm && Math.abs(to - from) > 1) {
            glide.from = Math.max(to - height, Math.min(to + height, from));
            glide.to = to;
            glide.start();
        }
    }

    GridView {
        id: view
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        model: archive.section.ownRecords
        cellWidth: archive.pitch
        cellHeight: archive.rowHeight
        boundsBehavior: Flickable.StopAtBounds
        // Only while it moves: what lies beyond the edge is made bit by bit, and a page that is left
        // with something half made says so in a warning.
        cacheBuffer: moving ? Math.max(0, archive.rowHeight) : 0
        reuseItems: true
        onDragStarted: {
            glide.stop();
            archive.dragged();
        }
        delegate: SheetCard {
            readonly property bool rowOpens: index % archive.columns === 0
            readonly property bool rowCloses: index % archive.columns === archive.columns - 1
            width: archive.pitch
            height: archive.rowHeight
            bottomPadding: Theme.mm(5)
            gap: Theme.mm(12)
            lines: 5
            beside: archive.beside
            within: view
            opens: rowOpens || archive.section.yearAt(index - 1) !== year
            closes: rowCloses || archive.section.yearAt(index + 1) !== year
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
        property: "contentY"
        duration: Theme.grow
        easing.type: Easing.BezierSpline
        easing.bezierCurve: Theme.easeGrow
    }
}
