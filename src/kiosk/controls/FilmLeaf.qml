import QtQuick
import kiosk.theme

// One small picture of a film strip.
Touchable {
    id: leaf

    required property int index
    required property string picture
    required property string thumb
    required property real pictureWidth
    required property real pictureHeight
    required property string alt
    property bool chosen: false

    implicitWidth: Math.max(Theme.finger, Math.min(Theme.mm(40), (height - Theme.mm(4)) * pictureWidth / Math.max(1, pictureHeight)))
    text: alt

    contentItem: Item {
        Picture {
            width: parent.width
            height: parent.height - Theme.mm(4)
            file: leaf.thumb
            alt: leaf.alt
            verticalAlignment: Image.AlignBottom
        }
        Rectangle {
            visible: leaf.chosen || leaf.down
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.selected
            color: leaf.down ? Theme.gold : Theme.sky
        }
    }
}
