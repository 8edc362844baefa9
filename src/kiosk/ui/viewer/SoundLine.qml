import QtQuick
import kiosk.theme
import kiosk.controls

// What a sound without a picture shows: its ring, and one level line on which it moves along.
Item {
    id: line

    required property real progress
    property string alt: ""

    Accessible.role: Accessible.Graphic
    Accessible.name: alt

    Shanyrak {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -Theme.finger
        width: Math.min(line.height * 0.5, line.width * 0.4)
        height: width
        colour: Theme.brass
    }
    Rectangle {
        id: level
        anchors.horizontalCenter: parent.horizontalCenter
        y: parent.height - Theme.finger
        width: parent.width * 0.7
        height: Theme.rule
        color: Theme.brass
    }
    Rectangle {
        x: level.x + level.width * line.progress - width / 2
        y: level.y - height / 2
        width: Theme.mm(4)
        height: width
        radius: width / 2
        color: Theme.sky
        antialiasing: true
    }
}
