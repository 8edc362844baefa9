pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme

// A date as long as it is. An end that is known stands firm, one that is about that day fades, a doubtful one
// is dashed, and an open side fades away.
Item {
    id: bar

    required property real at
    required property real days
    required property int lane
    required property int soft
    required property real weight
    property real stageAt: 0
    property real stageScale: 1
    property real reach: 0

    // The bits of `edition.timeline.soft`.
    readonly property bool aboutBegin: (soft & 1) !== 0
    readonly property bool aboutFinish: (soft & 2) !== 0
    readonly property bool openBegin: (soft & 16) !== 0
    readonly property bool openFinish: (soft & 32) !== 0
    readonly property bool dashedBegin: (soft & 68) !== 0
    readonly property bool dashedFinish: (soft & 136) !== 0

    readonly property real edge: Theme.mm(30)
    readonly property real begin: (at - stageAt) * stageScale
    readonly property real finish: (at + days - stageAt) * stageScale
    readonly property real startX: Math.max(begin, -edge)
    // An open side fades away in sight.
    readonly property real endX: Math.min(finish, openFinish ? reach - Theme.quarter : reach + edge)
    readonly property real fade: Math.min(width / 2, Theme.mm(14))
    readonly property bool cutBegin: begin < -edge
    readonly property bool cutFinish: finish > reach + edge

    visible: days > 0 && endX > -edge && startX < reach
    x: startX
    width: Math.max(Theme.mm(1.6), endX - startX - Theme.hairline)
    height: Theme.mm(1 + 1.4 * weight)

    Rectangle {
        anchors.fill: parent
        gradient: Gradient {
            orientation: Gradient.Horizontal
            GradientStop { position: 0; color: bar.aboutBegin || bar.openBegin ? Qt.alpha(Theme.brass, 0) : Theme.brass }
            GradientStop { position: Math.min(0.49, (bar.openBegin ? 2 : 1) * bar.fade / Math.max(1, bar.width)); color: Theme.brass }
            GradientStop { position: Math.max(0.51, 1 - (bar.openFinish ? 2 : 1) * bar.fade / Math.max(1, bar.width)); color: Theme.brass }
            GradientStop { position: 1; color: bar.aboutFinish || bar.openFinish ? Qt.alpha(Theme.brass, 0) : Theme.brass }
        }
    }
    Tick {
        visible: !bar.cutBegin && !bar.aboutBegin && !bar.openBegin && !bar.dashedBegin
    }
    Tick {
        visible: !bar.cutFinish && !bar.aboutFinish && !bar.openFinish && !bar.dashedFinish
        x: bar.width - width
    }
    Gaps {
        visible: bar.dashedBegin && !bar.cutBegin
    }
    Gaps {
        visible: bar.dashedFinish && !bar.cutFinish
        x: bar.width
        sign: -1
    }

    component Tick: Rectangle {
        y: (bar.height - height) / 2
        width: Theme.hairline
        height: Theme.mm(3)
        color: Theme.brass
    }
    component Gaps: Item {
        id: gaps
        property int sign: 1
        readonly property int count: Math.min(4, Math.floor(bar.width / 2 / Theme.mm(3.2)))
        Repeater {
            model: gaps.count
            Rectangle {
                required property int index
                x: gaps.sign * (index + 0.5) * Theme.mm(3.2) - (gaps.sign < 0 ? width : 0)
                width: Theme.mm(1.5)
                height: bar.height
                color: Theme.night
            }
        }
    }
}
