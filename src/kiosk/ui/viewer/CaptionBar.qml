import QtQuick
import kiosk.theme
import kiosk.controls

// What is being said, below the picture. A long caption grows over the picture's lower edge, on its own ground.
Item {
    id: bar

    required property string said
    property string language: ""
    readonly property real line: Math.round(Theme.mm(Theme.reading.em) * (Theme.largeText ? 1.22 : Theme.reading.leading))
    readonly property int room: Theme.largeText && Theme.portrait ? 4 : 2    // lines that have a place of their own

    // Large letters stand over the picture: the ground is no larger than they are, a line at most forty of them.
    readonly property real most: Math.min(width, Theme.largeText ? Theme.mm(Theme.reading.em) * 25 : Theme.mm(330))

    implicitHeight: room * line + Theme.quarter

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        width: Theme.largeText ? Math.min(parent.width, text.contentWidth + Theme.finger) : parent.width
        height: Theme.largeText ? text.height + Theme.quarter : Math.max(parent.height, text.height + Theme.quarter)
        color: Theme.largeText ? Theme.shade : Theme.night
        visible: bar.said !== ""
    }
    Words {
        id: text
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.mm(2)
        anchors.horizontalCenter: parent.horizontalCenter
        width: bar.most
        horizontalAlignment: Text.AlignHCenter
        type: Theme.reading
        lineHeight: bar.line
        text: bar.said
        language: bar.language
    }
}
