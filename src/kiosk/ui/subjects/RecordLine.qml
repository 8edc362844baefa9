import QtQuick
import kiosk.theme
import kiosk.controls

// One record in the list of a person or a country: its picture, its title, the part they had in it, its year.
// In large letters all its words stand there, the year below them.
Touchable {
    id: line

    required property string recordId
    required property string sectionId
    required property string kind
    required property string title
    required property string caption
    required property string part
    required property string year
    required property string thumb
    required property color colour
    required property bool sample
    // A drawn sign outside what scrolls would show all the same (software renderer).
    property bool inSight: true
    property real seenFrom: 0      // what of the line is in sight where the list stands
    property real seenTo: height
    readonly property string under: [part, caption].filter(words => words !== "").join(" · ")

    readonly property bool whole: Theme.largeText

    text: title
    height: whole ? Math.max(Theme.mm(46), words.y + words.height + foot + Theme.mm(7)) : Theme.mm(46)
    readonly property real foot: year.text !== "" || sample ? Math.max(year.height, sample ? mark.height : 0) + Theme.mm(1) : 0
    Accessible.description: [under, year].join(" ")

    contentItem: Item {
        Rectangle {
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }
        Picture {
            id: thumbnail
            visible: line.thumb !== "" && line.kind !== "quotes"
            y: Theme.mm(5)
            width: Theme.mm(27)
            height: Theme.mm(36)
            retain: false
            ground: line.colour
            file: line.thumb
        }
        KindGlyph {
            visible: line.inSight && !thumbnail.visible
            x: Theme.mm(2)
            y: Theme.mm(12)
            size: Theme.mm(22)
            kind: line.kind
        }
        Words {
            id: year
            x: line.whole ? words.x : parent.width - width
            y: line.whole ? words.y + words.height + Theme.mm(1) + (mark.visible ? (mark.height - height) / 2 : 0) : Theme.mm(8)
            type: Theme.kicker
            color: Theme.ash
            text: line.year
            wrapMode: Text.NoWrap
        }
        // The end of a thread, as on record pages.
        Rectangle {
            x: Theme.mm(33)
            anchors.verticalCenter: line.whole ? undefined : parent.verticalCenter
            anchors.top: line.whole ? parent.top : undefined
            anchors.topMargin: Theme.mm(6) + (name.lineHeight - height) / 2
            width: Theme.mm(2.6)
            height: width
            radius: width / 2
            color: Theme.gold
            antialiasing: true
        }
        Column {
            id: words
            x: Theme.mm(line.whole ? 44 : 40)
            anchors.verticalCenter: line.whole ? undefined : parent.verticalCenter
            anchors.top: line.whole ? parent.top : undefined
            anchors.topMargin: Theme.mm(6)
            width: parent.width - x - (year.implicitWidth > 0 && !line.whole ? year.implicitWidth + Theme.mm(8) : 0)
            NarrowWords {
                id: name
                width: parent.width
                type: Theme.thread
                words: line.title
                lines: line.whole ? 20 : 2
                color: line.down ? Theme.gold : Theme.bone
            }
            NarrowWords {
                width: parent.width
                type: Theme.caption
                color: Theme.ash
                words: line.under
                lines: line.whole ? 20 : 1
                visible: words !== "" || !line.whole
            }
        }
        SampleMark {
            id: mark
            visible: line.sample
            opacity: y + height > line.seenFrom + Theme.mm(1) && y < line.seenTo - Theme.mm(1) ? 1 : 0
            x: line.whole ? words.x + (year.text !== "" ? year.width + Theme.mm(6) : 0) : parent.width - width
            y: line.whole ? words.y + words.height + Theme.mm(1) : parent.height - height - Theme.mm(4)
        }
    }
}
