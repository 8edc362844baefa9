pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// All pages in a row, between the buttons that lead to the one before and the next. Drawing a finger along
// the row (or, where it is longer than its place, along the line below it) leads to any page.
Item {
    id: strip

    required property RecordView record
    required property int current
    property bool open: true               // its leaves may come in
    property real middle: width / 2        // what they stand below, as far as there is room
    readonly property bool mirrored: record.rightToLeft !== Theme.mirrored
    readonly property bool long: record.mediaCount * leaves.step - leaves.spacing > leaves.room
    readonly property int seeking: along.active ? along.page : below.active ? below.page : -1
    readonly property int delegates: leaves.contentItem.children.length
    signal leaf(int number)

    implicitHeight: Theme.mm(28) + (long ? Theme.mm(16) : 0)

    // The page at a share of the way, 0 at the left edge.
    function at(share: real): int {
        const page = Math.floor(Math.max(0, Math.min(0.9999, mirrored ? 1 - share : share)) * record.mediaCount);
        return page;
    }

    RingButton {
        repeats: true
        x: leaves.x - Theme.mm(8) - width
        glyph: "back"
        text: strip.mirrored ? qsTr("Next page") : qsTr("Previous page")
        enabled: strip.mirrored ? strip.current < strip.record.mediaCount - 1 : strip.current > 0
        onClicked: strip.leaf(strip.current + (strip.mirrored ? 1 : -1))
    }
    RingButton {
        repeats: true
        x: leaves.x + leaves.width + Theme.mm(8)
        glyph: "forward"
        text: strip.mirrored ? qsTr("Previous page") : qsTr("Next page")
        enabled: strip.mirrored ? strip.current > 0 : strip.current < strip.record.mediaCount - 1
        onClicked: strip.leaf(strip.current + (strip.mirrored ? -1 : 1))
    }
    ListView {
        id: leaves
        readonly property real room: parent.width - 2 * (Theme.ring + Theme.mm(8))
        readonly property real step: Theme.mm(24)
        x: Math.max(Theme.ring + Theme.mm(8), Math.min(strip.width - Theme.ring - Theme.mm(8) - width, strip.middle - width / 2))
        width: Math.min(room, strip.record.mediaCount * step - spacing)
        height: Theme.mm(28)
        clip: strip.long
        orientation: ListView.Horizontal
        layoutDirection: strip.mirrored ? Qt.RightToLeft : Qt.LeftToRight
        boundsBehavior: Flickable.StopAtBounds
        interactive: strip.long
        spacing: Theme.mm(3)
        reuseItems: true
        cacheBuffer: Math.round(Theme.mm(30))
        currentIndex: strip.current
        highlightRangeMode: ListView.ApplyRange
        preferredHighlightBegin: width * 0.35
        preferredHighlightEnd: width * 0.65
        // From one end of a long document to the other is no journey past each page.
        highlightMoveDuration: Theme.calm || Math.abs(strip.current - reached) > 20 ? 0 : Theme.turn
        highlightMoveVelocity: -1
        property int reached: 0
        onCurrentIndexChanged: reached = currentIndex
        onModelChanged: positionViewAtIndex(strip.current, ListView.Center)
        model: strip.open ? strip.record.media : null
        delegate: FilmLeaf {
            width: Theme.mm(21)
            height: leaves.height
            chosen: index === (strip.seeking >= 0 ? strip.seeking : strip.current)
            text: pageName !== "" ? pageName : String(index + 1)
            onClicked: strip.leaf(index)
        }
    }
    Item {
        id: line
        visible: strip.long
        readonly property bool touchTarget: true
        x: leaves.x
        y: leaves.height
        width: leaves.width
        height: Theme.mm(16)
        Accessible.role: Accessible.Slider
        Accessible.name: qsTr("Go to a page")
        Accessible.onIncreaseAction: strip.leaf(Math.min(strip.record.mediaCount - 1, strip.current + 1))
        Accessible.onDecreaseAction: strip.leaf(Math.max(0, strip.current - 1))

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }
        Rectangle {
            readonly property real share: (strip.seeking >= 0 ? strip.seeking : strip.current) / Math.max(1, strip.record.mediaCount - 1)
            anchors.verticalCenter: parent.verticalCenter
            x: (parent.width - width) * (strip.mirrored ? 1 - share : share)
            width: Theme.mm(7)
            height: width
            radius: width / 2
            color: below.active ? Theme.gold : Theme.night
            border.color: Theme.gold
            border.width: Theme.stroke
            antialiasing: true
        }
        Seek { id: below }
        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: point => Qt.callLater(strip.leaf, strip.at(point.position.x / line.width))
        }
    }
    Item {
        anchors.fill: leaves
        visible: !strip.long && strip.record.mediaCount > 1
        Seek { id: along }
    }

    component Seek: DragHandler {
        property int page: -1
        target: null
        onCentroidChanged: if (active) page = strip.at(centroid.position.x / Math.max(1, parent.width))
        onActiveChanged: {
            if (active) {
                page = strip.at(centroid.position.x / Math.max(1, parent.width));
            } else if (page >= 0) {
                const found = page;
                page = -1;
                strip.leaf(found);
            }
        }
    }
}
