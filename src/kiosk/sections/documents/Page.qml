pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// The archive in the order of time: sheets of paper under their years, and a scale of years beneath.
Item {
    id: page

    required property Exhibition exhibition
    required property VisitController visit
    required property string sectionId
    readonly property Archive archive: loader.item as Archive
    property int pointed: -1                     // where the scale was touched last

    function goTo(position: int, glides: bool): void {
        archive?.show(position, glides);
        pointed = position;
    }
    function open(record: string): void {
        Whereabouts.remember(visit.visitNumber, sectionId, archive.leading);
        visit.openRecord(sectionId, record);
    }

    SectionView {
        id: records
        exhibition: page.exhibition
        sectionId: page.sectionId
    }
    Component.onCompleted: {
        page.visit.wordsOnScreen(70);
        const left = Whereabouts.recall(visit.visitNumber, sectionId, -1);
        if (left >= 0)
            goTo(left, false);
    }

    Lamp {
        radius: Theme.mm(Theme.portrait ? 220 : 300)
        x: page.width * 0.36 - radius
        y: page.height * 0.42 - radius
        strength: 0.6
    }
    SectionHeader {
        id: header
        x: Theme.margin
        y: Theme.mm(12)
        width: page.width - 2 * x
        title: records.title
        count: records.countText
    }
    Loader {
        id: loader
        y: header.y + header.height + Theme.mm(6)
        width: page.width
        clip: Theme.portrait
        height: scale.y - y
        sourceComponent: Theme.portrait ? wall : row
    }
    YearScale {
        id: scale
        x: Theme.margin
        y: page.height - height
        width: page.width - 2 * x
        steps: records.scale
        count: records.scaleCount
        current: count > 0 ? records.stepAt(page.pointed >= 0 ? page.pointed : page.archive?.leading ?? 0) : -1
        onJump: position => page.goTo(position, true)
    }
    EmptySection {
        visible: records.count === 0
    }

    Component {
        id: row
        ArchiveRow {
            section: records
            onOpen: record => page.open(record)
            onDragged: page.pointed = -1
        }
    }
    Component {
        id: wall
        ArchiveWall {
            section: records
            onOpen: record => page.open(record)
            onDragged: page.pointed = -1
        }
    }
}
