import QtQuick
import kiosk.theme
import kiosk.controls

// One document of the row: its year over a brass rule, the sheet, date, title and reference code.
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
    readonly property real wordsHeight: Theme.mm(24.5 + lines * Theme.nameSmall.em * Theme.nameSmall.leading)

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
            y: Theme.mm(20)
            width: card.closes ? card.width - card.gap : card.width
            height: Theme.rule
            color: Theme.brass
        }
        FittedSheet {
            id: sheet
            y: Theme.mm(33)
            width: card.width - card.gap
            height: parent.height - y - card.wordsHeight
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
            y: sheet.y + sheet.height + Theme.mm(9)
            width: card.width - Theme.mm(7.8)
            height: card.wordsHeight - Theme.mm(9)
            Words {
                id: date
                width: parent.width - (mark.visible ? mark.width + Theme.mm(4) : 0)
                type: Theme.kicker
                text: card.dateText
                maximumLineCount: 1
                mayElide: true
            }
            SampleMark {
                id: mark
                small: true
                visible: card.sample
                x: Math.min(date.implicitWidth + Theme.mm(4), parent.width - width)
                anchors.verticalCenter: date.verticalCenter
            }
            NarrowWords {
                id: name
                y: date.y + date.height + Theme.mm(1)
                width: parent.width
                type: Theme.nameSmall
                color: card.down ? Theme.gold : Theme.bone
                words: card.title
                lines: card.lines
            }
            Words {
                visible: name.lineCount < card.lines
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
