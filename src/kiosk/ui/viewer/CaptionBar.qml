import QtQuick
import kiosk.theme
import kiosk.controls

// What is being said, below the picture. A long caption grows over the picture's lower edge, on its own ground.
Item {
    id: bar

    required property string said
    property string language: ""
    readonly property real line: Math.round(Theme.mm(Theme.reading.em) * Theme.reading.leading)

    implicitHeight: 2 * line + Theme.quarter

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        width: parent.width
        height: Math.max(parent.height, text.height + Theme.quarter)
        color: Theme.night
        visible: bar.said !== ""
    }
    Words {
        id: text
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.mm(2)
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, Theme.mm(330))
        horizontalAlignment: Text.AlignHCenter
        type: Theme.reading
        text: bar.said
        language: bar.language
    }
}
