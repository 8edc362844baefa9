pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme

// One row of choices with their counts, of which one is chosen; "" is all of them. Runs past the edge.
ListView {
    id: bar

    required property string allLabel
    required property int allCount
    property string chosen: ""
    signal choose(string value)

    orientation: ListView.Horizontal
    boundsBehavior: Flickable.StopAtBounds
    // Only while it moves: a page that is left with something half made beyond the edge says so in a warning.
    cacheBuffer: moving ? Math.max(0, width) : 0
    implicitHeight: Theme.touchRow
    spacing: Theme.mm(2)
    header: Choice {
        value: ""
        label: bar.allLabel
        count: bar.allCount
        picked: bar.chosen === ""
        onClicked: bar.choose(value)
    }
    delegate: Choice {
        picked: bar.chosen === value
        onClicked: bar.choose(value)
    }

    Rectangle {
        parent: bar
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        color: Theme.line
        z: -1
    }
}
