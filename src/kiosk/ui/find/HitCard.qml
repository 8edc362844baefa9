pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// One result: its picture, its title with the words that were found, the passage in which they stand, what it is.
Touchable {
    id: card

    required property string recordId
    required property string sectionId
    required property string kind
    required property string title
    required property list<int> titleMarks
    required property string snippet
    required property list<int> snippetMarks
    required property string note
    required property string view
    required property string thumb
    required property int pictureWidth
    required property int pictureHeight
    required property color colour
    required property string alt
    required property bool sample
    required property string quotation
    property bool inSight: true
    // In large letters as much of the passage and of the title is said as there is room for.
    readonly property real rest: height - about.height - (passage.visible ? passage.height : 0) - 2 * lines.spacing
    readonly property int most: Math.max(1, Math.floor(rest / Math.max(1, Theme.mm(title.type.em * title.type.leading))))
    readonly property int least: height > Theme.mm(100 + 20 * Theme.textScale) ? 2 : 1
    readonly property bool spoken: kind === "quotes"
    // A long word stands in smaller letters, and beside a smaller picture.
    readonly property bool longWord: card.title.split(" ").some(word => word.length > 15)
    readonly property real shown: Theme.mm(spoken ? 68 : longWord ? 44 : 54)
    signal open(string section, string record, string view)

    onClicked: open(sectionId, recordId, view)
    opacity: down ? 0.75 : 1

    contentItem: Item {
        HitPicture {
            id: picture
            width: card.shown
            height: Math.min(card.height, Theme.mm(84))
            file: card.spoken ? "" : card.thumb
            ground: card.colour
            alt: card.alt
            kind: card.kind
            passage: card.spoken ? card.snippet || card.quotation : ""
            inSight: card.inSight
            marks: card.spoken && card.snippet !== "" ? card.snippetMarks : []
            ratio: card.pictureHeight > 0 ? card.pictureWidth / card.pictureHeight : 0
        }
        // Beside large words there is no room for it: it stands on the picture.
        Loader {
            id: mark
            active: card.sample && Theme.largeText && !card.spoken
            sourceComponent: Rectangle {
                width: sign.implicitWidth
                height: sign.implicitHeight
                color: Theme.shade
                SampleMark {
                    id: sign
                    small: true
                }
            }
        }
        Column {
            id: lines
            x: Math.max(card.shown, mark.active ? mark.width : 0) + Theme.mm(8)
            width: parent.width - x
            spacing: Theme.mm(2.5)
            FoundWords {
                id: title
                width: parent.width
                type: card.longWord ? Theme.thread : Theme.found
                text: card.title
                marks: card.titleMarks
                lines: Theme.largeText ? card.most : passage.visible ? (passage.lineCount > 2 ? 3 : 4) : 5
            }
            FoundWords {
                id: passage
                visible: text !== ""
                width: parent.width
                type: Theme.caption
                color: Theme.ash
                text: card.spoken ? "" : card.snippet
                marks: card.snippetMarks
                lines: Theme.largeText ? card.least : 3
            }
            Flow {
                id: about
                width: parent.width
                spacing: Theme.mm(4)
                Words {
                    width: Theme.largeText ? Math.min(Math.ceil(implicitWidth), about.width) : undefined
                    type: Theme.caption
                    color: Theme.ash
                    text: card.note
                }
                Loader {
                    active: card.sample && !mark.active
                    sourceComponent: SampleMark {}
                }
            }
        }
    }
}
