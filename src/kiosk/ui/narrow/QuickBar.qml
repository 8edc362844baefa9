pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.narrow

// The values of one facet in a row on the page itself, with their counts. Runs past the edge.
ListView {
    id: bar

    required property SectionChoices choices
    required property int total
    required property string allLabel

    function begin(): void {
        contentX = originX - leftMargin;
    }

    orientation: ListView.Horizontal
    boundsBehavior: Flickable.StopAtBounds
    // Only while it moves: a page that is left with something half made beyond the edge says so in a warning.
    cacheBuffer: moving ? Math.max(0, width) : 0
    implicitHeight: Theme.touchRow
    spacing: Theme.mm(2)
    model: choices.quick
    header: Choice {
        value: ""
        label: bar.allLabel
        count: bar.total
        picked: bar.choices.chosenCount === 0
        onClicked: bar.choices.clear()
    }
    delegate: Choice {
        onClicked: bar.choices.toggleQuick(value)
    }

    // In another size of letters it begins anew.
    Connections {
        target: Theme
        function onTextScaleChanged(): void {
            Qt.callLater(bar.begin);
        }
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
