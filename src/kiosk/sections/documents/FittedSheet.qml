import QtQuick
import kiosk.theme
import kiosk.controls

// A sheet of any proportion, as large as its place allows, standing on the place's lower edge.
Item {
    id: place

    required property string thumb
    required property string picture
    required property real pictureWidth
    required property real pictureHeight
    property string alt: ""
    property int leaves: 0
    property bool pressed: false
    property bool centred: false

    readonly property real ratio: pictureWidth > 0 && pictureHeight > 0 ? pictureWidth / pictureHeight : 0.707
    readonly property real sheetHeight: Math.min(height, width / ratio)

    Sheet {
        x: place.centred ? (place.width - width) / 2 : 0
        y: place.height - height
        width: place.sheetHeight * place.ratio
        height: place.sheetHeight
        ratio: place.ratio
        leaves: Math.min(3, place.leaves)
        // A thumbnail is 480 pixels long: enough for a sheet on a full HD screen.
        file: Math.max(width, height) > 480 ? place.picture : place.thumb
        alt: place.alt

        Rectangle {
            visible: place.pressed
            anchors.fill: parent
            anchors.margins: -border.width
            color: "transparent"
            border.color: Theme.gold
            border.width: Theme.selected
        }
    }
}
