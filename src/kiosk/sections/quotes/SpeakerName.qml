import QtQuick
import kiosk.theme
import kiosk.controls

// A name at the end of its line. Sky: the one whose words stand there.
Touchable {
    id: end

    required property int index
    required property string speaker
    required property string title
    property bool here: false
    property bool shown: true
    property real hubX: 0
    property real hubY: 0
    property real hubRadius: 0
    property real middle: 0

    readonly property real nearer: Theme.mm(14) * (Theme.textScale - 1)     // large letters shorten the lines
    readonly property real dotX: Theme.mm(51) - nearer
    readonly property real rise: hubY - middle
    readonly property real run: hubX - dotX
    readonly property color colour: here ? Theme.sky : Theme.brass

    text: speaker !== "" ? speaker : title
    leftPadding: Theme.mm(44) - nearer
    implicitHeight: name.implicitHeight + Theme.mm(8)
    opacity: shown ? 1 : 0
    enabled: shown

    Rectangle {
        visible: !Theme.highContrast || end.here
        x: end.dotX
        y: end.height / 2 - height / 2
        width: Math.max(0, Math.hypot(end.run, end.rise) - end.hubRadius)
        height: end.here ? Theme.mm(0.8) : Theme.hairline
        transformOrigin: Item.Left
        rotation: Math.atan2(end.rise, end.run) * 180 / Math.PI
        color: end.colour
        antialiasing: true
    }
    Rectangle {
        width: Theme.mm(end.here ? 5 : 3.4)
        height: width
        radius: width / 2
        x: end.dotX - width / 2
        y: (end.height - height) / 2
        color: end.here ? Theme.sky : Theme.gold
        antialiasing: true
    }
    contentItem: Item {
        Words {
            id: name
            x: Theme.mm(18)
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x
            type: Theme.name
            text: end.text
            color: end.down ? Theme.gold : end.here ? Theme.bone : Qt.alpha(Theme.bone, 0.84)
            maximumLineCount: Theme.largeText ? 10 : 1
            mayElide: !Theme.largeText
        }
    }
}
