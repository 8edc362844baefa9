pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.narrow

// Shelves of things: two that run to the right on a wide screen, as many as there are, downwards, on a
// tall one. Large letters have wider places, and one shelf where two would leave the things too small.
Item {
    id: wall

    required property SectionView section
    readonly property bool tall: Theme.portrait
    // Where all gifts are of one country its name under each would say nothing: their own names stand there.
    readonly property bool byCountry: section.countryCount > 1
    readonly property int rows: tall ? Math.max(1, Math.round(height / (Theme.mm(132) + underShelf - Theme.mm(byCountry ? 24 : 45))))
        : height / 2 - underShelf < Theme.mm(55) ? 1 : 2
    readonly property int columns: !tall ? 0 : Theme.largeText ? Math.max(1, Math.floor((width - Theme.mm(24)) / Theme.mm(92.5 * Theme.textScale)))
        : Math.max(2, Math.round((width - Theme.mm(24)) / Theme.mm(92.5)))
    readonly property int lines: Theme.largeText && tall ? 4 : 3      // of a name
    readonly property real underShelf: !Theme.largeText ? Theme.mm(byCountry ? 24 : 45)
        : Theme.mm(8 + (byCountry ? 2 : lines) * Theme.kicker.em * Theme.kicker.leading + Theme.caption.em * Theme.caption.leading)
    property real glow: 1                      // 0: the lamp turns to what was chosen … 1: it shines there
    property alias place: view.place
    readonly property alias view: view
    // Whether it runs past the right edge; asked of the number of things, since the height follows from it.
    readonly property bool beyond: !tall && Math.ceil(view.count / rows) * view.cellWidth + view.leftMargin + view.rightMargin > width + 1
    readonly property real share: tall ? view.visibleArea.heightRatio : view.visibleArea.widthRatio
    readonly property real at: tall ? view.visibleArea.yPosition : view.visibleArea.xPosition
    signal open(string record)

    // It was moved by other hands than a finger's.
    function moved(): void {
        view.place = view.placed();
    }
    function light(): void {
        view.place = 0;
        if (Theme.light > 0)
            lighting.restart();
    }

    clip: tall

    Repeater {
        model: wall.tall ? 0 : wall.rows
        Shelf {
            required property int index
            y: (index + 1) * view.cellHeight - wall.underShelf
            width: wall.width
        }
    }
    GridView {
        id: view
        property real place: 0                // how far it is scrolled, in cells
        function placed(): real {
            return wall.tall ? (contentY - originY) / cellHeight : (contentX - originX + leftMargin) / cellWidth;
        }
        anchors.fill: parent
        flow: wall.tall ? GridView.FlowLeftToRight : GridView.FlowTopToBottom
        model: wall.section.ownRecords
        cellWidth: wall.tall ? (width - leftMargin - rightMargin) / wall.columns : Theme.mm(Theme.largeText ? 112 * Theme.textScale : 98)
        cellHeight: height / wall.rows
        leftMargin: wall.tall ? Theme.mm(12) : Theme.margin - Theme.mm(8.5)
        rightMargin: leftMargin
        boundsBehavior: Flickable.StopAtBounds
        // Only while it moves: what lies beyond the edge is made bit by bit, and a page that is left
        // with something half made says so in a warning.
        cacheBuffer: moving ? Math.max(0, 2 * cellWidth) : 0
        reuseItems: true
        onMovementEnded: place = placed()
        onCellWidthChanged: Qt.callLater(goToPlace)
        onCellHeightChanged: Qt.callLater(goToPlace)
        onPlaceChanged: if (!moving)
            goToPlace()
        function goToPlace(): void {
            if (wall.tall)
                contentY = originY + place * cellHeight;
            else
                contentX = originX - leftMargin + place * cellWidth;
        }
        delegate: Gift {
            id: gift
            width: view.cellWidth
            height: view.cellHeight
            underShelf: wall.underShelf
            byCountry: wall.byCountry
            lines: wall.lines
            within: wall.tall ? view : null
            light: lit ? 0.18 + 0.82 * wall.glow : 1 - 0.82 * wall.glow
            onClicked: wall.open(recordId)

            Shelf {
                visible: wall.tall && gift.index % wall.columns === 0
                z: -1
                x: -gift.x - view.leftMargin
                y: gift.height - wall.underShelf
                width: wall.width
            }
        }
    }
    KeepPlace {
        section: wall.section
        view: view
        onKept: view.place = view.placed()
    }
    PositionMark {
        visible: wall.tall && share < 0.4
        upright: true
        x: parent.width - Theme.mm(8)
        y: Theme.mm(4)
        height: parent.height - 2 * y
        share: wall.share
        at: wall.at
    }
    NumberAnimation {
        id: lighting
        target: wall
        property: "glow"
        from: 0
        to: 1
        duration: Theme.light
        easing.type: Easing.InOutSine
    }

    // A line of brass, and the dark under it.
    component Shelf: Item {
        Rectangle {
            y: Theme.hairline
            width: parent.width
            height: Theme.mm(3.6)
            color: Theme.desk
            visible: !Theme.highContrast
        }
        Rectangle {
            width: parent.width
            height: Theme.rule
            color: Theme.brass
        }
    }
}
