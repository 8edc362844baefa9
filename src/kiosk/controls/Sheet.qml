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

    PaperShadow {
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
