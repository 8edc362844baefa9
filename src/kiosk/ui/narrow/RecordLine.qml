import QtQuick
import kiosk.theme
import kiosk.controls

// One record in a line: its thumbnail or, until it is there, its colour; title, caption, year.
Touchable {
    id: line

    required property int index
    required property string recordId
    required property string title
    required language
    required property string caption
    required property string kicker
    required property string year
    required property string thumb
    required property color colour
    required property string alt
    required property bool sample
    required property string kind
    readonly property string under: kind === "autographs" ? [caption, kicker].filter(part => part !== "").join(" · ") : kicker || caption

    required property string initial    // stands in the place of a picture, where there is none

    property int lines: 2               // of the title
    property int underLines: 1          // of what stands below it, and those that the title leaves
    property Flickable within: null     // the view that clips

    text: title

    contentItem: Item {
        Item {
            id: box
            y: Theme.mm(3)
            width: Math.min(parent.height - 2 * y, Theme.mm(60))
            height: parent.height - 2 * y
            Rectangle {
                anchors.fill: parent
                color: line.colour.a > 0 ? line.colour : Theme.rise
                visible: picture.status !== Image.Ready
            }
            Words {
                anchors.centerIn: parent
                visible: line.thumb === ""
                type: Theme.yearHead
                color: Theme.brassLight
                text: line.initial
                wrapMode: Text.NoWrap
            }
            Image {
                id: picture
                anchors.fill: parent
                source: line.thumb
                mirror: Theme.mirrored
                asynchronous: true
                fillMode: Image.PreserveAspectFit
                sourceSize: Qt.size(width, height)
                Accessible.role: Accessible.Graphic
                Accessible.name: line.alt
            }
        }
        Words {
            id: name
            x: box.width + Theme.mm(7)
            y: box.y
            width: parent.width - x
            type: Theme.thread
            color: line.down ? Theme.gold : Theme.bone
            text: line.title
            maximumLineCount: line.lines
            mayElide: true
        }
        Words {
            id: under
            x: name.x
            anchors.top: name.bottom
            width: (line.sample ? mark.x - Theme.mm(3) : parent.width) - x
            type: Theme.caption
            color: Theme.ash
            text: line.under
            maximumLineCount: Theme.largeText ? line.underLines + Math.max(0, line.lines - name.lineCount) : 1
            mayElide: true
        }
        SampleMark {
            id: mark
            small: true
            sample: line.sample
            within: line.within
            atY: line.y + y
            x: parent.width - width
            y: parent.height - height - Theme.mm(2)
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }
    }
}
