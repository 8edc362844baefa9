pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// A result's picture at its own proportions, in its own colour until it is there; the words of a quote; or the
// sign of its kind where there is neither.
Item {
    id: picture

    required property string file
    required property color ground
    required property string alt
    required property string kind
    required property string passage
    required property list<int> marks
    required property real ratio        // width by height; 0 without a picture
    // A drawn sign outside what scrolls would show all the same (software renderer).
    property bool inSight: true
    readonly property bool spoken: kind === "quotes"

    Loader {
        active: picture.file !== ""
        sourceComponent: Item {
            readonly property real fit: Math.min(picture.width, picture.height * Math.max(0.05, picture.ratio))
            width: fit
            height: fit / Math.max(0.05, picture.ratio)
            Loader {
                anchors.fill: parent
                active: picture.kind === "documents"
                sourceComponent: PaperShadow {}
            }
            Picture {
                anchors.fill: parent
                file: picture.file
                alt: picture.alt
                ground: picture.ground
                retain: false
            }
        }
    }
    Loader {
        active: picture.spoken
        width: picture.width
        sourceComponent: Column {
            spacing: Theme.mm(2)
            Words {
                readonly property bool decor: true
                type: Theme.pageTitle
                font.pixelSize: Math.round(Theme.mm(30))
                lineHeight: Math.round(Theme.mm(20))
                color: Theme.brassLight
                text: "«"
                Accessible.ignored: true
            }
            FoundWords {
                visible: text !== ""
                width: parent.width
                type: Theme.thread
                italic: !Theme.mirrored    // scripts from the right know no italics
                lines: Theme.largeText ? Math.max(2, Math.floor((picture.height - Theme.mm(22)) / Theme.mm(Theme.thread.em * Theme.thread.leading))) : 5
                text: picture.passage
                marks: picture.marks
            }
        }
    }
    Loader {
        active: picture.file === "" && !picture.spoken
        sourceComponent: KindGlyph {
            kind: picture.kind
            visible: picture.inSight
            size: Math.min(picture.width, Theme.mm(44))
            colour: Theme.brass
        }
    }
}
