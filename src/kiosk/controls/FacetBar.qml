pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme

// One row of choices with their counts; the chosen one carries the sky line. Runs past the edge.
ListView {
    id: bar

    required property string allLabel
    required property int allCount
    property string chosen: ""
    signal choose(string value)

    orientation: ListView.Horizontal
    boundsBehavior: Flickable.StopAtBounds
    implicitHeight: Theme.finger
    spacing: Theme.mm(2)
    header: FacetChoice {
        value: ""
        label: bar.allLabel
        count: bar.allCount
        chosen: bar.chosen
        onClicked: bar.choose(value)
    }
    delegate: FacetChoice {
        chosen: bar.chosen
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
