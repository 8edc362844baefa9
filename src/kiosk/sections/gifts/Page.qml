pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.narrow

// The wall of gifts: things standing on brass shelves by lamplight. A choice brings its things forward
// and lights them; the others stay on the wall, dimmed.
SectionFrame {
    id: page

    dims: true
    place: wall.place
    onResumed: place => {
        if (place !== null)
            wall.place = place;
    }
    Component.onCompleted: visit.wordsOnScreen(60)

    Connections {
        target: page.records
        function onBegunAnew(): void {
            wall.light();
        }
    }

    Lamp {
        readonly property bool choosing: page.records.narrowed
        radius: Theme.mm(choosing ? 240 : 330)
        x: page.width * (choosing ? 0.28 : 0.5) - radius
        y: page.height * (choosing ? 0.24 : 0.42) - radius
        strength: choosing ? 0.4 + 0.35 * wall.glow : 0.7
    }
    Wall {
        id: wall
        y: page.bodyTop + Theme.mm(Theme.portrait ? 6 : 1)
        width: page.width
        height: choices.y - y - Theme.mm(4)
        section: page.records
        onOpen: record => page.open(record)
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
        readonly property bool many: page.records.choices.quickCount > 1
        visible: many || wall.beyond
        y: page.bodyBottom - (visible ? height + Theme.mm(Theme.portrait ? 3 : 11) : Theme.mm(6))
        width: page.width
        height: few.visible ? few.height : row.height

        QuickRows {
            id: few
            visible: choices.many && Theme.portrait && rows <= 3
            x: Theme.margin
            width: parent.width - 2 * x
            model: Theme.portrait ? page.records.choices.quick : null
            choices: page.records.choices
            total: page.records.count
            allLabel: row.allLabel
        }
        QuickBar {
            id: row
            visible: choices.many && !few.visible
            width: parent.width - (wall.beyond ? keys.width + Theme.margin + Theme.mm(6) : 0)
            clip: wall.beyond
            leftMargin: Theme.margin
            rightMargin: Theme.margin
            choices: page.records.choices
            total: page.records.count
            allLabel: qsTr("All")
        }
        ScrollKeys {
            id: keys
            visible: wall.beyond
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.verticalCenter: row.verticalCenter
            view: wall.view
            upright: false
            onMoved: wall.moved()
        }
    }
}
