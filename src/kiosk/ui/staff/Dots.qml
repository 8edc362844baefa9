pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme

// What was typed, as dots on a line; nothing says how many there are to be.
Item {
    id: dots

    required property int count

    implicitHeight: Theme.mm(20)

    Row {
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.mm(4.5)
        Repeater {
            model: dots.count
            Rectangle {
                width: Theme.mm(4.5)
                height: width
                radius: width / 2
                color: Theme.bone
                antialiasing: true
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.stroke
        color: Theme.brassLight
    }
}
