pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// All countries in the order of the visitor's letters, for those who cannot use a map: in columns that run
// past the right edge, in portrait one below the other.
Item {
    id: list

    required property var model
    required property string chosen
    property alias at: grid.scrolled
    signal choose(string code)

    function walk(way: int): void {
        grid.currentIndex = Math.max(0, Math.min(grid.count - 1, grid.currentIndex + way));
        grid.positionViewAtIndex(grid.currentIndex, GridView.Contain);
    }
    function take(): void {
        const entry = grid.currentItem as CountryEntry;
        if (entry !== null)
            choose(entry.code);
    }

    FontMetrics {
        id: metrics
        font.family: Theme.control.family
        font.weight: Theme.control.weight
        font.pixelSize: 100
    }
    GridView {
        id: grid

        property real scrolled: 0
        readonly property int columns: Math.max(1, Math.floor((width - Theme.margin) / Theme.mm(170 * Theme.textScale)))
        // A long name takes two lines.
        readonly property real line: Theme.largeText ? Math.max(Theme.finger, Math.round(Theme.mm(Theme.control.em) * 0.92) * 2 + Theme.mm(2)) : Theme.finger

        anchors.fill: parent
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        snapMode: GridView.SnapToRow    // a count without its name says nothing
        flow: Theme.portrait ? GridView.FlowLeftToRight : GridView.FlowTopToBottom
        cellWidth: Theme.portrait ? (width - Theme.margin + Theme.half) / columns : Theme.mm(196 + 119 * (Theme.textScale - 1))
        cellHeight: line
        currentIndex: -1
        model: list.model
        delegate: CountryEntry {
            width: GridView.view.cellWidth - Theme.half
            height: grid.line
            asked: Math.ceil(metrics.advanceWidth(name) / 100 * Math.round(Theme.mm(Theme.control.em))) + (Theme.largeText ? 2 : 0)
            lit: code === list.chosen
            current: GridView.isCurrentItem
            onClicked: list.choose(code)
        }
        onMovementEnded: scrolled = Theme.portrait ? contentY : contentX
        Component.onCompleted: {
            if (Theme.portrait)
                contentY = scrolled;
            else
                contentX = scrolled;
        }
        Accessible.role: Accessible.List
        Accessible.name: qsTr("List of countries")
    }
    PositionMark {
        visible: share < 1
        upright: Theme.portrait
        x: Theme.portrait ? parent.width - Theme.half : 0
        y: Theme.portrait ? 0 : parent.height
        width: Theme.portrait ? implicitWidth : parent.width - Theme.margin
        height: Theme.portrait ? parent.height : implicitHeight
        share: Theme.portrait ? grid.height / Math.max(1, grid.contentHeight) : grid.width / Math.max(1, grid.contentWidth)
        at: Theme.portrait ? grid.contentY / Math.max(1, grid.contentHeight) : grid.contentX / Math.max(1, grid.contentWidth)
    }
}
