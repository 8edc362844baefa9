pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// The line itself: dates that are longer than what is counted as bars of their own length, strokes for how
// many each unit holds, beads for events, and the names of the units. Nothing here takes a touch: the glass
// behind does, so that a drag or a pinch may begin anywhere.
Item {
    id: stage

    required property TimelineView line
    required property TimeGlass glass
    readonly property real pitch: Theme.mm(2.25)         // of two strokes
    readonly property real ruleY: height - Theme.mm(17 + 12.5 * (Theme.textScale - 1))     // names stand below
    readonly property real foot: ruleY - Theme.mm(2.4)
    readonly property real tall: 10 * pitch
    readonly property real at: line.at
    readonly property real scale_: line.scale

    implicitHeight: Theme.mm(63 + 12.5 * (Theme.textScale - 1))

    Item {
        id: drawn
        x: -Theme.margin
        width: parent.width + 2 * Theme.margin
        height: parent.height
        clip: true

        Item {
            x: Theme.margin
            Repeater {
                model: stage.line.bars
                TimeBar {
                    stageAt: stage.at
                    stageScale: stage.scale_
                    reach: stage.width + Theme.margin
                    y: stage.foot - stage.tall - Theme.mm(4.6) - lane * Theme.mm(3.4)
                }
            }
            // A stack of strokes is one bar, and lines of the ground cut all bars into strokes.
            Repeater {
                model: stage.line.columns
                Rectangle {
                    required property real at
                    required property real days
                    required property int strokes
                    readonly property bool here: stage.line.choosing && at >= stage.line.spanAt && at < stage.line.spanAt + stage.line.spanDays
                    readonly property bool pressed: at === stage.glass.pressedAt
                    visible: strokes > 0
                    width: Math.max(Theme.mm(1.6), Math.min(Theme.mm(6.6), days * stage.scale_ * 0.56))
                    height: strokes * stage.pitch - Theme.mm(1.35)
                    x: (at + days / 2 - stage.at) * stage.scale_ - width / 2
                    y: stage.foot - height
                    color: pressed ? Theme.gold : here ? Theme.bone : Theme.brass
                }
            }
        }
        Repeater {
            model: 9
            Rectangle {
                required property int index
                y: stage.foot - (index + 1) * stage.pitch
                width: drawn.width
                height: Theme.mm(1.35)
                color: Theme.night
            }
        }
    }
    Rectangle {
        y: stage.ruleY
        width: parent.width
        height: Theme.hairline
        color: Theme.brass
    }
    Rectangle {
        readonly property real from: Math.max(0, (stage.line.spanAt - stage.at) * stage.scale_)
        readonly property real to: Math.min(stage.width, (stage.line.spanAt + stage.line.spanDays - stage.at) * stage.scale_)
        visible: stage.line.choosing && to > from
        x: from
        y: stage.ruleY - height / 2
        width: Math.max(Theme.mm(1.5), to - from)
        height: Theme.selected
        color: Theme.sky
    }
    Repeater {
        model: stage.line.columns
        Rectangle {
            required property real at
            required property real days
            required property bool bead
            readonly property real middle: (at + days / 2 - stage.at) * stage.scale_
            visible: bead && middle >= 0 && middle <= stage.width
            width: Theme.mm(3.2)
            height: width
            radius: width / 2
            x: middle - width / 2
            y: stage.ruleY + (Theme.hairline - height) / 2
            color: Theme.night
            border.color: Theme.brassLight
            border.width: Theme.stroke
            antialiasing: true
        }
    }
    Repeater {
        model: stage.line.steps
        TimeStep {
            stage: stage
        }
    }
}
