import QtQuick
import kiosk.theme

// One region: two lines, dark and light, so that it is seen on any picture. Lit, it is filled softly.
Item {
    id: region

    required property var model
    required property int index
    property bool paper: false
    property bool lit: false
    readonly property var place: model.modelData ?? model
    readonly property real fx: place.regionX
    readonly property real fy: place.regionY
    readonly property real fw: place.regionWidth
    readonly property real fh: place.regionHeight
    readonly property real area: fw * fh

    function holds(px: real, py: real): bool {
        return px >= fx && px <= fx + fw && py >= fy && py <= fy + fh;
    }

    x: fx * parent.width
    y: fy * parent.height
    width: fw * parent.width
    height: fh * parent.height

    Rectangle {
        anchors.fill: parent
        anchors.margins: -border.width
        color: "transparent"
        border.color: region.paper ? Theme.paper : Theme.night
        border.width: Theme.hairline
    }
    Rectangle {
        anchors.fill: parent
        color: region.lit ? Qt.alpha(border.color, 0.16) : "transparent"
        border.color: region.paper ? Theme.region : Theme.gold
        border.width: region.lit ? Theme.selected : Theme.stroke
    }
}
