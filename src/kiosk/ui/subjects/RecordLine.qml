import QtQuick
import kiosk.theme
import kiosk.controls

// One record in the list of a person or a country: its picture, its title, the part they had in it, its year.
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
    readonly property string under: [part, caption].filter(words => words !== "").join(" · ")

    text: title
    height: Theme.mm(46)
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
            anchors.right: parent.right
            y: Theme.mm(8)
            type: Theme.kicker
            color: Theme.ash
            text: line.year
            wrapMode: Text.NoWrap
        }
        // The end of a thread, as on record pages.
        Rectangle {
            x: Theme.mm(33)
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.mm(2.6)
            height: width
            radius: width / 2
            color: Theme.gold
            antialiasing: true
        }
        Column {
            x: Theme.mm(40)
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x - (year.implicitWidth > 0 ? year.implicitWidth + Theme.mm(8) : 0)
            NarrowWords {
                width: parent.width
                type: Theme.thread
                words: line.title
                lines: 2
                color: line.down ? Theme.gold : Theme.bone
            }
            NarrowWords {
                width: parent.width
                type: Theme.caption
                color: Theme.ash
                words: line.under
                lines: 1
            }
        }
        SampleMark {
            visible: line.sample
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.mm(4)
        }
    }
}
