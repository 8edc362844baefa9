pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme

// The pictures of a record side by side; the one on the stage carries the sky line. Only those in sight are
// made, however many there are.
ListView {
    id: strip

    readonly property FilmLeaf leaf: currentItem as FilmLeaf
    property bool rightToLeft: false       // on any page: leaves lie as they lie in the document
    property int goal: 0                   // the one to be chosen
    signal choose(int number)

    orientation: ListView.Horizontal
    layoutDirection: rightToLeft !== Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight
    boundsBehavior: Flickable.StopAtBounds
    implicitHeight: Theme.mm(30)
    spacing: Theme.mm(4)
    cacheBuffer: Theme.mm(60)
    // Pages that come or go before it (a preview) leave the chosen one chosen.
    onCurrentIndexChanged: {
        if (currentIndex >= 0)
            choose(currentIndex);
        reached = currentIndex;
    }
    Component.onCompleted: positionViewAtIndex(goal, ListView.Contain)
    highlightFollowsCurrentItem: true
    // From one end of a long strip to the other is no journey past each leaf.
    highlightMoveDuration: Theme.calm || Math.abs(goal - reached) > 20 ? 0 : Theme.turn
    currentIndex: goal
    property int reached: 0
    delegate: FilmLeaf {
        height: strip.height
        chosen: index === strip.currentIndex
        onClicked: strip.choose(index)
    }
}
