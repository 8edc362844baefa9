pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme

// One small picture of a film strip. What is no picture says what it is; a sound without a poster has its
// sign in a quiet frame.
Touchable {
    id: leaf

    required property int index
    required property string picture
    required property string thumb
    required property real pictureWidth
    required property real pictureHeight
    required property string alt
    required property string mediaKind
    required property string pageName
    required property list<string> frames
    property bool chosen: false

    implicitWidth: thumb === "" ? Theme.mm(30) : Math.max(Theme.finger, Math.min(Theme.mm(40), (height - Theme.mm(4)) * pictureWidth / Math.max(1, pictureHeight)))
    text: pageName !== "" ? pageName : alt

    contentItem: Item {
        Picture {
            id: small
            visible: leaf.thumb !== ""
            width: parent.width
            height: parent.height - Theme.mm(4)
            file: leaf.thumb
            alt: leaf.alt
            retain: false
            verticalAlignment: Image.AlignBottom
        }
        // Made only where they are needed: a strip of pages is opened in one go.
        Loader {
            active: leaf.thumb === ""
            width: parent.width
            height: small.height
            sourceComponent: Rectangle {
                color: Theme.rise
                border.color: Theme.line
                border.width: Theme.rule
                Glyph {
                    anchors.centerIn: parent
                    name: leaf.mediaKind === "film" ? "play" : "sound"
                    size: Theme.mm(18)
                    stroke: Theme.rule
                    colour: Theme.bone
                }
            }
        }
        // A dark page has an edge on the dark desk too.
        Rectangle {
            visible: small.visible && small.ready
            x: (parent.width - width) / 2
            y: small.height - height
            width: small.paintedWidth
            height: small.paintedHeight
            color: "transparent"
            border.color: Theme.line
            border.width: Theme.hairline
        }
        Loader {
            active: leaf.thumb !== "" && leaf.mediaKind !== "image"
            x: (parent.width - small.paintedWidth) / 2
            y: small.height - height
            sourceComponent: MediaSign {
                room: small.paintedWidth
                kind: leaf.mediaKind
                frames: leaf.frames.length
            }
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
