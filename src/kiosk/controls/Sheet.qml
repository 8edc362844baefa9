pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme

// Paper on the desk: the whole sheet with its shadow, further leaves as edges behind it.
Item {
    id: sheet

    required property string file
    property string alt: ""
    property real ratio: 0.707
    property int leaves: 0
    property bool wait: true

    implicitHeight: width / ratio

    BorderImage {
        anchors.fill: parent
        anchors.margins: -Theme.mm(13)
        anchors.topMargin: -Theme.mm(7)
        anchors.bottomMargin: -Theme.mm(18)
        source: Theme.asset("look/paper-shadow.png")
        border { left: 60; right: 60; top: 60; bottom: 60 }
        visible: !Theme.highContrast
        opacity: 0.9
    }
    Repeater {
        model: sheet.leaves
        Rectangle {
            required property int index
            readonly property int back: sheet.leaves - index
            x: back * Theme.mm(2.2)
            y: -back * Theme.mm(1.6)
            width: sheet.width
            height: sheet.height
            color: Qt.darker(Theme.paper, 1.12 + 0.1 * back)
            border.color: Qt.darker(Theme.paper, 1.9)
            border.width: 1
        }
    }
    Picture {
        anchors.fill: parent
        file: sheet.file
        alt: sheet.alt
        ground: Theme.paper
        fillMode: Image.PreserveAspectCrop
        wait: sheet.wait
    }
    Rectangle {
        anchors.fill: parent
        color: "transparent"
        visible: Theme.highContrast
        border.color: Theme.bone
        border.width: Theme.stroke
    }
}
