pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// The years side by side, each with a tally of strokes for what it holds; touching one goes there.
// The year in view carries the sky line. A scale too long for one row of targets takes two, and on a tall screen
// as many as its words ask for; where they have no room, only some of the years are written.
Item {
    id: scale

    required property QtObject steps
    required property int count
    required property int current
    readonly property int perRow: Math.max(1, Math.floor(width / Math.max(Theme.mm(15), Theme.largeText && Theme.portrait ? shortWidth + Theme.mm(3) : 0)))
    readonly property real shortWidth: Theme.mm(Theme.kicker.em) * letters.advanceWidth("00") / 100
    readonly property real fullWidth: Theme.mm(Theme.kicker.em) * letters.advanceWidth("0000") / 100
    readonly property int rows: Math.ceil(count / perRow)
    readonly property int columns: Math.ceil(count / Math.max(1, rows))
    readonly property real pitch: columns > 0 ? width / columns : 0
    readonly property real wordHeight: Theme.mm(Math.max(17, Theme.caption.em * Theme.caption.leading + 3))
    readonly property real rowHeight: Theme.mm(rows > 1 ? 17 : 20) + wordHeight
    signal jump(int position)

    visible: count > 0
    height: count > 0 ? rows * rowHeight + Theme.mm(1) : Theme.mm(4)

    FontMetrics {
        id: letters
        font.family: Theme.kicker.family
        font.weight: Theme.kicker.weight
        font.pixelSize: 100
    }
    Repeater {
        model: scale.steps
        Touchable {
            id: step
            required property int index
            required property string label
            required property string short
            required property int count
            required property int start
            required property int strokes
            required property bool landmark
            readonly property bool here: index === scale.current
            // Beside the year in view, which is written in full, a landmark gives way where it is narrow.
            readonly property bool full: here || landmark && (!Theme.largeText ? scale.pitch > Theme.mm(22) || Math.abs(index - scale.current) !== 1
                : scale.pitch > scale.fullWidth + Theme.mm(3) || scale.pitch < scale.shortWidth + Theme.mm(3))

            // In large letters a year is written where it has room beside the one in view.
            readonly property real wide: full ? scale.fullWidth : scale.shortWidth
            readonly property int apart: Math.ceil((wide + Theme.mm(3)) / Math.max(1, scale.pitch))
            readonly property real away: Math.abs(index - scale.current) * scale.pitch
            readonly property bool beside: Math.floor(index / scale.columns) === Math.floor(scale.current / scale.columns)
            readonly property bool written: here || !Theme.largeText
                || (!beside || away > (wide + scale.fullWidth) / 2 + Theme.mm(1))
                && (apart <= 1 || (short !== label ? landmark : index % apart === 0))

            x: (index % scale.columns) * scale.pitch
            y: Math.floor(index / scale.columns) * scale.rowHeight
            width: scale.pitch
            height: scale.rowHeight
            text: label
            onClicked: scale.jump(start)

            contentItem: Item {
                Column {
                    anchors.bottom: rule.top
                    anchors.bottomMargin: Theme.mm(2.2)
                    anchors.horizontalCenter: parent.horizontalCenter
                    spacing: Theme.mm(1.35)
                    Repeater {
                        model: step.strokes
                        Rectangle {
                            width: Theme.mm(6.6)
                            height: Theme.stroke
                            color: step.down ? Theme.gold : step.here ? Theme.bone : Theme.brass
                        }
                    }
                }
                Rectangle {
                    id: rule
                    y: parent.height - scale.wordHeight
                    width: parent.width
                    height: Theme.hairline
                    color: Theme.brass
                }
                Rectangle {
                    visible: step.here
                    y: rule.y - height / 2
                    width: parent.width
                    height: Theme.selected
                    color: Theme.sky
                }
                Words {
                    visible: step.written
                    y: rule.y + Theme.mm(2.2)
                    anchors.horizontalCenter: parent.horizontalCenter
                    // Large ones stay between the margins.
                    anchors.horizontalCenterOffset: Theme.largeText ? Math.max(-step.x, Math.min(scale.width - step.x - width, middle)) - middle : 0
                    readonly property real middle: (parent.width - width) / 2
                    type: step.here ? Theme.kicker : Theme.caption
                    color: step.down ? Theme.gold : step.here ? Theme.bone : step.count > 0 ? Theme.ash : Theme.dim
                    text: step.full ? step.label : step.short
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
}
