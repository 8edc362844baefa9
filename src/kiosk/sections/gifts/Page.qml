pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// The wall of gifts: things standing on brass shelves by lamplight. A choice brings its things forward
// and lights them; the others stay on the wall, dimmed.
Item {
    id: page

    required property Exhibition exhibition
    required property VisitController visit
    required property string sectionId

    function open(record: string): void {
        Whereabouts.remember(visit.visitNumber, sectionId, {
            "chosen": records.chosen,
            "place": wall.place
        });
        visit.openRecord(sectionId, record);
    }

    function choose(value: string): void {
        records.choose(value);
        wall.light();
    }

    SectionView {
        id: records
        exhibition: page.exhibition
        sectionId: page.sectionId
    }
    Component.onCompleted: {
        page.visit.wordsOnScreen(60);
        const left = Whereabouts.recall(visit.visitNumber, sectionId, null);
        if (left === null)
            return;
        if (left.chosen !== "")
            records.choose(left.chosen);
        wall.place = left.place;
    }

    Lamp {
        readonly property bool choosing: records.chosen !== ""
        radius: Theme.mm(choosing ? 240 : 330)
        x: page.width * (choosing ? 0.28 : 0.5) - radius
        y: page.height * (choosing ? 0.24 : 0.42) - radius
        strength: choosing ? 0.4 + 0.35 * wall.glow : 0.7
    }
    Wall {
        id: wall
        y: header.y + header.height + Theme.mm(Theme.portrait ? 6 : 1)
        width: page.width
        height: choices.y - y - Theme.mm(4)
        section: records
        onOpen: record => page.open(record)
    }
    SectionHeader {
        id: header
        x: Theme.margin
        y: Theme.mm(12)
        width: page.width - 2 * x
        title: records.title
        count: records.countText
    }
    PositionMark {
        x: Theme.margin
        y: choices.y - height
        width: page.width - 2 * x
        visible: !Theme.portrait && share < 0.4
        share: wall.share
        at: wall.at
    }
    Item {
        id: choices
        visible: records.choiceCount > 1
        y: page.height - (visible ? height + Theme.mm(Theme.portrait ? 8 : 11) : Theme.mm(6))
        width: page.width
        height: few.visible ? few.height : row.height

        FacetRows {
            id: few
            visible: Theme.portrait && rows <= 3
            x: Theme.margin
            width: parent.width - 2 * x
            model: Theme.portrait ? records.choices : null
            allLabel: row.allLabel
            allCount: records.count
            chosen: records.chosen
            onChoose: value => page.choose(value)
        }
        FacetBar {
            id: row
            visible: !few.visible
            width: parent.width
            leftMargin: Theme.margin
            rightMargin: Theme.margin
            model: records.choices
            allLabel: qsTr("All")
            allCount: records.count
            chosen: records.chosen
            onChoose: value => page.choose(value)
        }
    }
    EmptySection {
        visible: records.count === 0
    }
}
