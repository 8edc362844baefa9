pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme

// All of the line, small, and a sky frame about what is in view; a finger on it moves the view there.
Item {
    id: overview

    required property TimelineView line
    required property TimeGlass glass
    readonly property bool touchTarget: true
    readonly property string text: qsTr("All of the time, small")

    opacity: line.whole ? 0 : 1
    visible: opacity > 0
    Accessible.role: Accessible.Graphic
    Accessible.name: text
    Behavior on opacity {
        enabled: !Theme.calm
        NumberAnimation { duration: Theme.turn }
    }

    Item {
        id: map
        y: Theme.mm(3)
        width: parent.width
        height: parent.height - 2 * y
        Repeater {
            model: overview.line.overview
            Rectangle {
                required property real at
                required property real wide
                required property real high
                x: at * map.width
                y: map.height - height
                width: Math.max(Theme.hairline, wide * map.width - Theme.hairline)
                height: Math.max(Theme.hairline, high * (map.height - Theme.mm(2)))
                color: Theme.line
            }
        }
        Rectangle {
            y: map.height
            width: map.width
            height: Theme.hairline
            color: Theme.line
        }
    }
    Rectangle {
        readonly property real least: Theme.mm(4)
        width: Math.max(least, overview.line.seenShare * map.width)
        x: Math.max(0, Math.min(map.width - width, (overview.line.seenFrom + overview.line.seenShare / 2) * map.width - width / 2))
        height: parent.height
        color: "transparent"
        border.color: Theme.sky
        border.width: Theme.stroke
    }
    MouseArea {
        anchors.fill: parent
        preventStealing: true
        onPressed: event => overview.glass.centreOn(event.x / width)
        onPositionChanged: event => overview.glass.centreOn(event.x / width)
        onReleased: overview.line.rest()
        onCanceled: overview.line.rest()
    }
}
