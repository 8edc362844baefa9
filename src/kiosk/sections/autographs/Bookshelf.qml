pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.ui.narrow

// Books on a shelf of brass. Spines are narrower than a finger: the shelf is one surface, and what is
// touched is the nearest spine within 20 mm.
Item {
    id: shelf

    required property SectionView section
    property int raised: 0
    readonly property real shelfLength: view.contentWidth
    readonly property real raisedMiddle: {
        const spine = view.currentItem as Spine;
        return spine === null ? -width : spine.x + spine.thickness / 2 - view.contentX;
    }
    readonly property alias moving: view.moving
    signal touched(int index)

    // The index of the spine nearest to a place of the shelf, in its own coordinates; -1 for none.
    function nearest(x: real): int {
        let best = -1, least = Theme.mm(20);
        for (const item of view.contentItem.children) {
            const spine = item as Spine;
            if (spine === null || !spine.visible)
                continue;
            const at = x + view.contentX, away = Math.max(spine.x - at, at - spine.x - spine.thickness, 0);
            if (away < least || away === 0) {
                best = spine.index;
                least = away;
            }
        }
        return best;
    }
    function bringIntoView(index: int): void {
        view.positionViewAtIndex(index, ListView.Contain);
    }

    ListView {
        id: view
        anchors.fill: parent
        model: shelf.section.ownRecords
        orientation: ListView.Horizontal
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentWidth > width - leftMargin - rightMargin
        leftMargin: Theme.margin
        rightMargin: Theme.margin
        spacing: Theme.mm(0.7)
        currentIndex: shelf.raised
        highlightFollowsCurrentItem: false
        // Only while it moves: what lies beyond the edge is made bit by bit, and a page that is left
        // with something half made says so in a warning.
        cacheBuffer: moving ? Math.max(0, Theme.mm(200)) : 0
        delegate: Spine {
            id: spine
            height: view.height
            perMm: view.height / Theme.unit / 270
            raised: index === shelf.raised
            pressed: tap.pressed && index === surface.over
            onRaise: shelf.touched(index)
        }

        Item {
            id: surface
            readonly property bool touchTarget: true
            readonly property bool gestureOnly: true    // keys go from spine to spine
            property int over: -1
            parent: view.contentItem
            x: view.contentX
            width: view.width
            height: view.height
            TapHandler {
                id: tap
                gesturePolicy: TapHandler.DragThreshold
                onPressedChanged: surface.over = pressed ? shelf.nearest(point.position.x) : -1
                onTapped: point => {
                    const index = shelf.nearest(point.position.x);
                    // Later: of two fingers lifted at once Qt is still counting one, and what a book's page
                    // takes from under them then ends the program.
                    if (index >= 0)
                        Qt.callLater(shelf.touched, index);
                }
            }
        }
    }
    Rectangle {
        y: parent.height + Theme.rule
        width: parent.width
        height: Theme.mm(5)
        z: -1
        color: Theme.desk
        visible: !Theme.highContrast
    }
    Rectangle {
        y: parent.height
        z: -1
        width: parent.width
        height: Theme.stroke * 0.8
        color: Theme.brass
    }
}
