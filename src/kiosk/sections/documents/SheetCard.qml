import QtQuick
import kiosk.theme
import kiosk.controls

// One document of the row: its year over a brass rule, the sheet, date, title and reference code. `beside` the
// sheet is where large words have room.
Touchable {
    id: card

    required property int index
    required property string recordId
    required property string title
    required language
    required property string dateText
    required property string caption
    required property string year
    required property string thumb
    required property string picture
    required property real pictureWidth
    required property real pictureHeight
    required property string alt
    required property int leaves
    required property bool sample
    // How far the view's left margin has moved into this card; the year's head stays in sight that far.
    property real run: 0
    property bool opens: true         // the first card of its year
    property bool closes: true        // the last one
    property bool leads: false        // the first card in view

    property real gap: Theme.mm(20)         // between this sheet and the next
    property int lines: 4                        // of the title; the code gives way to the last of them
    property bool beside: false
    property Flickable within: null              // the view that clips
    property real leafWidth: Theme.mm(110)       // of the sheet with its words beside it
    readonly property real headHeight: Theme.largeText ? head.height + Theme.mm(2) : Theme.mm(20)
    readonly property int dateLines: Theme.largeText ? 2 : 1
    readonly property real wordsHeight: Theme.mm((Theme.largeText ? 12 + Theme.caption.em * Theme.caption.leading + dateLines * Theme.kicker.em * Theme.kicker.leading : 24.5)
        + lines * Theme.nameSmall.em * Theme.nameSmall.leading)

    text: title

    contentItem: Item {
        Words {
            id: head
            visible: card.opens || card.leads
            x: card.leads ? Math.max(0, Math.min(card.run, card.closes ? card.width - card.gap - width : card.run)) : 0
            type: Theme.yearHead
            text: card.year
            wrapMode: Text.NoWrap
        }
        Rectangle {
            y: card.headHeight
            width: card.closes ? card.width - card.gap : card.width
            height: Theme.rule
            color: Theme.brass
        }
        FittedSheet {
            id: sheet
            y: card.headHeight + Theme.mm(card.beside ? 9 : 13)
            width: card.beside ? card.leafWidth : card.width - card.gap
            height: Math.min(parent.height - y - (card.beside ? Theme.mm(4) : card.wordsHeight), card.beside ? width * 1.42 : Infinity)
            thumb: card.thumb
            picture: card.picture
            pictureWidth: card.pictureWidth
            pictureHeight: card.pictureHeight
            alt: card.alt
            leaves: card.leaves
            pressed: card.down
        }
        Item {
            id: words
            x: card.beside ? sheet.width + Theme.mm(12) : 0
            y: card.beside ? card.headHeight + Theme.mm(5) : sheet.y + sheet.height + Theme.mm(9)
            width: card.width - x - (card.beside ? card.gap : Theme.mm(7.8))
            height: card.beside ? parent.height - y : card.wordsHeight - Theme.mm(9)
            Words {
                id: date
                width: parent.width - (card.sample ? mark.width + Theme.mm(4) : 0)
                type: Theme.kicker
                text: card.dateText
                maximumLineCount: card.dateLines
                mayElide: true
            }
            SampleMark {
                id: mark
                small: true
                sample: card.sample
                within: card.within
                atY: card.y + words.y + y
                x: Math.min((date.lineCount > 1 ? date.contentWidth : date.implicitWidth) + Theme.mm(4), parent.width - width)
                anchors.verticalCenter: date.verticalCenter
            }
            NarrowWords {
                id: name
                y: date.y + date.height + Theme.mm(1)
                width: parent.width
                type: Theme.nameSmall
                color: card.down ? Theme.gold : Theme.bone
                words: card.title
                lines: card.beside ? Math.max(1, Math.floor((words.height - y) / lineHeight)) : card.lines
            }
            Words {
                visible: Theme.largeText ? y + height <= words.height : name.lineCount < card.lines
                y: name.y + name.height + Theme.mm(1.6)
                width: parent.width
                type: Theme.caption
                color: Theme.ash
                text: card.caption
                maximumLineCount: 1
                mayElide: true
            }
        }
    }
}
