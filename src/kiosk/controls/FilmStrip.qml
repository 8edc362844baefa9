pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme

// The pictures of a record side by side; the one on the stage carries the sky line.
ListView {
    id: strip

    readonly property FilmLeaf leaf: currentItem as FilmLeaf

    orientation: ListView.Horizontal
    boundsBehavior: Flickable.StopAtBounds
    implicitHeight: Theme.mm(30)
    spacing: Theme.mm(4)
    highlightFollowsCurrentItem: true
    highlightMoveDuration: Theme.turn
    delegate: FilmLeaf {
        height: strip.height
        chosen: index === strip.currentIndex
        onClicked: strip.currentIndex = index
    }
}
