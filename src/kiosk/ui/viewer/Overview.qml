import QtQuick
import kiosk.theme
import kiosk.controls

// A map of the whole picture with a frame about what is seen; a finger on it moves the view there.
Rectangle {
    id: overview

    required property ZoomGlass glass
    required property real stageWidth
    required property real stageHeight
    readonly property real side: Theme.mm(46)
    readonly property real k: side / Math.max(glass.pictureWidth, glass.pictureHeight)
    readonly property bool roomy: Math.min(stageWidth, stageHeight) > 2.5 * side
    readonly property bool across: glass.turns % 2 === 1
    readonly property bool touchTarget: true
    readonly property string text: qsTr("The whole picture, small")

    width: (across ? map.height : map.width) + 2 * border.width
    height: (across ? map.width : map.height) + 2 * border.width
    color: Theme.night
    border.color: Theme.line
    border.width: Theme.rule
    Accessible.role: Accessible.Graphic
    Accessible.name: text

    Item {
        id: map
        anchors.centerIn: parent
        width: overview.glass.pictureWidth * overview.k
        height: overview.glass.pictureHeight * overview.k
        rotation: 90 * overview.glass.turns
        transform: Upright { of: map }

        Image {
            anchors.fill: parent
            source: overview.visible ? overview.glass.base : ""
            asynchronous: true
            cache: false
            smooth: true
            sourceSize: Qt.size(2 * overview.side, 2 * overview.side)
            fillMode: Image.Stretch
            Accessible.ignored: true
        }
        Rectangle {
            readonly property rect seen: overview.glass.part
            // Never so small that it is lost.
            readonly property real least: Theme.mm(2.5)
            width: Math.max(least, seen.width * map.width)
            height: Math.max(least, seen.height * map.height)
            x: (seen.x + seen.width / 2) * map.width - width / 2
            y: (seen.y + seen.height / 2) * map.height - height / 2
            color: "transparent"
            border.color: Theme.sky
            border.width: Theme.stroke
            Rectangle {
                anchors.fill: parent
                anchors.margins: -border.width
                color: "transparent"
                border.color: Theme.night
                border.width: Theme.hairline
            }
        }
        MouseArea {
            anchors.fill: parent
            preventStealing: true
            onPressed: event => overview.glass.centreOn(event.x / width, event.y / height)
            onPositionChanged: event => overview.glass.centreOn(event.x / width, event.y / height)
        }
    }
}
