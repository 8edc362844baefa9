pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.narrow

// The archive in the order of time: sheets of paper under their years, and a scale of years beneath.
SectionFrame {
    id: page

    readonly property Archive archive: loader.item as Archive
    property int pointed: -1                     // where the scale was touched last

    function goTo(position: int, glides: bool): void {
        archive?.show(position, glides);
        pointed = position;
    }

    place: archive?.leading ?? 0
    onResumed: place => {
        if (place !== null)
            goTo(place, false);
    }
    Component.onCompleted: visit.wordsOnScreen(70)

    Connections {
        target: page.records
        function onBegunAnew(): void {
            page.archive?.show(0, false);
            page.pointed = -1;
        }
    }

    Lamp {
        radius: Theme.mm(Theme.portrait ? 220 : 300)
        x: page.width * 0.36 - radius
        y: page.height * 0.42 - radius
        strength: 0.6
    }
    Loader {
        id: loader
        y: page.bodyTop + Theme.mm(6)
        width: page.width
        clip: Theme.portrait
        height: scale.y - y
        sourceComponent: Theme.portrait ? wall : row
    }
    YearScale {
        id: scale
        x: Theme.margin
        y: page.bodyBottom - height
        width: page.width - 2 * x
        steps: page.records.scale
        count: page.records.scaleCount
        current: count > 0 ? page.records.stepAt(page.pointed >= 0 ? page.pointed : page.archive?.leading ?? 0) : -1
        onJump: position => page.goTo(position, true)
    }

    Component {
        id: row
        ArchiveRow {
            section: page.records
            onOpen: record => page.open(record)
            onDragged: page.pointed = -1
        }
    }
    Component {
        id: wall
        ArchiveWall {
            section: page.records
            onOpen: record => page.open(record)
            onDragged: page.pointed = -1
        }
    }
}
