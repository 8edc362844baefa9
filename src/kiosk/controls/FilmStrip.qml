pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme

// The pictures of a record side by side; the one on the stage carries the sky line. Only those in sight are
// made, however many there are.
ListView {
    id: strip

    readonly property FilmLeaf leaf: currentItem as FilmLeaf
    property bool rightToLeft: false
    signal choose(int number)

    orientation: ListView.Horizontal
    layoutDirection: rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
    boundsBehavior: Flickable.StopAtBounds
    implicitHeight: Theme.mm(30)
    spacing: Theme.mm(4)
    cacheBuffer: Theme.mm(60)
    // Pages that come or go before it (a preview) leave the chosen one chosen.
    onCurrentIndexChanged: if (currentIndex >= 0) choose(currentIndex)
    highlightFollowsCurrentItem: true
    highlightMoveDuration: Theme.turn
    delegate: FilmLeaf {
        height: strip.height
        chosen: index === strip.currentIndex
        onClicked: strip.choose(index)
    }
}
