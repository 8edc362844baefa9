import QtQuick
import kiosk.theme
import kiosk.controls

// A record as the thing it is, or an event as its words; below it the day, and what it is called.
Touchable {
    id: card

    required property int index
    required property string recordId
    required property string sectionId
    required property string kind
    required property string title
    required property string caption
    required property string thumb
    required property string picture
    required property real pictureWidth
    required property real pictureHeight
    required property string alt
    required property string quotation
    required property string speaker
    required property int leaves
    required property bool sample
    required property string eventId
    required property string when
    required property string whole
    property bool shortDate: false
    property bool inside: true        // wholly in view: the renderer without a GPU clips no shapes
    readonly property bool says: eventId !== "" || kind === "quotes" && quotation !== ""
    readonly property real gap: Theme.mm(20)
    // In large letters the words stand beside the thing: below it there is no room for them.
    readonly property bool beside: Theme.largeText
    readonly property bool told: eventId !== "" && beside       // an event's name stands with the words
    readonly property real pictured: Math.min(Theme.mm(96), Math.max(Theme.mm(50), height * ratio))
    readonly property real face: told ? Theme.mm(9) : says ? width - gap : pictured
    readonly property bool below: !beside || says && !told
    readonly property real ratio: pictureWidth > 0 && pictureHeight > 0 ? pictureWidth / pictureHeight : 0.75
    readonly property real faceHeight: below ? height - words.height - Theme.mm(6) : height

    text: title
    Accessible.description: whole
    implicitWidth: gap + (told ? Theme.mm(110 + 110 * (Theme.textScale - 1)) : beside && says ? Theme.mm(210 + 130 * (Theme.textScale - 1)) : beside ? pictured + Theme.mm(8 + 88 * Theme.textScale) : says ? Theme.mm(104) : Math.max(Theme.mm(98), Math.min(Theme.mm(130), faceHeight * ratio)))

    contentItem: Item {
        ThingFace {
            card: card
            y: Theme.mm(2)
            width: card.beside ? card.face : parent.width - card.gap
            height: card.faceHeight - y
        }
        Column {
            id: words
            x: card.below ? 0 : card.face + Theme.mm(8)
            y: card.below ? parent.height - height : Theme.mm(2)
            width: parent.width - card.gap - x
            height: card.beside ? implicitHeight : Theme.mm(50)
            Item {
                width: parent.width
                height: date.height
                Words {
                    id: date
                    width: parent.width - (mark.visible ? mark.width + Theme.mm(4) : 0)
                    type: Theme.kicker
                    text: card.shortDate ? card.when : card.whole
                    maximumLineCount: card.below && card.beside ? 1 : 2
                    mayElide: true
                }
                SampleMark {
                    id: mark
                    small: true
                    visible: card.sample && card.inside
                    x: Math.min(date.implicitWidth + Theme.mm(4), parent.width - width)
                }
            }
            NarrowWords {
                width: parent.width
                topPadding: Theme.mm(0.6)
                type: Theme.thread
                color: card.down ? Theme.gold : Theme.bone
                lines: !card.beside ? (date.lineCount > 1 ? 2 : 3) : card.below ? 1 : Math.max(1, Math.floor((card.height - date.height - Theme.mm(4)) / Theme.mm(Theme.thread.em * Theme.thread.leading)))
                visible: card.eventId === "" || card.told
                words: card.kind === "quotes" && card.speaker !== "" ? card.speaker : card.title
            }
        }
    }
}
