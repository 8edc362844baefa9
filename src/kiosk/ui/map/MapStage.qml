pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.map

// The map itself: the painted sheet, the names over it, and the glass that takes fingers over both.
Item {
    id: stage

    required property WorldView world
    property var taken: []     // rectangles of the page
    property rect room         // of the page
    readonly property alias glass: glass
    signal choose(string code)

    // The world stays as it is, whichever way the page runs.
    function turned(box: rect): rect {
        return Theme.mirrored ? Qt.rect(width - box.x - box.width, box.y, box.width, box.height) : box;
    }

    clip: true
    transform: Upright { of: stage }

    MapSheet {
        anchors.fill: parent
        glass: glass
        colours: ({
                "land": Theme.rise,
                "coast": Theme.highContrast ? Qt.tint(Theme.night, Qt.alpha(Theme.bone, 0.3)) : Theme.line,
                "border": Theme.highContrast ? Qt.tint(Theme.night, Qt.alpha(Theme.bone, 0.3)) : Theme.line,
                "ownLand": Qt.tint(Theme.rise, Qt.alpha(Theme.gold, Theme.highContrast ? 0.22 : 0.13)),
                "ownBorder": Theme.brass,
                "water": Theme.night,
                "ring": Theme.highContrast ? Theme.night : Qt.tint(Theme.line, Qt.alpha(Theme.ash, 0.12)),
                "relation": Theme.highContrast ? Qt.tint(Theme.night, Qt.alpha(Theme.bone, 0.4)) : Theme.brassLight,
                "dot": Theme.gold,
                "chosen": Theme.sky
            })
    }
    MapNames {
        anchors.fill: parent
        glass: glass
        chosen: stage.world.chosen
    }
    MapCentre {
        visible: stage.world.centred
        x: glass.originX - width / 2
        y: glass.originY - height / 2
        place: stage.world.originName
        // Large letters stand beside the panel and below the title, or not at all.
        readonly property real most: Theme.largeText ? stage.room.x + stage.room.width : stage.width
        readonly property real least: Theme.largeText ? stage.room.y + Theme.mm(14) : Theme.mm(12)
        inside: x + Theme.mm(70 * Theme.textScale) < most && x > 0 && y > least && y + height < stage.height
    }
    MapGlass {
        id: glass

        readonly property bool touchTarget: true

        anchors.fill: parent
        world: stage.world
        unit: Theme.unit
        calm: Theme.calm
        taken: stage.taken.map(box => stage.turned(box))
        room: stage.turned(stage.room)
        labelFont: Qt.font({
            "family": Theme.caption.family,
            "pixelSize": Math.round(Theme.mm(Theme.caption.em))
        })
        activeFocusOnTab: true
        onTapped: code => stage.choose(code)
        Accessible.role: Accessible.Graphic
        Accessible.name: stage.world.about
        Accessible.focusable: true
    }
    FrameAnimation {
        running: glass.moving
        onTriggered: glass.tick(frameTime)
    }
}
