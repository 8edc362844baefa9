import QtQuick
import kiosk.theme
import kiosk.controls

// The words, and beneath them who said them, in what office, and whether they are a translation. In large
// letters, what does not fit scrolls.
Item {
    id: spoken

    required property string words
    required property string speaker
    required property string office
    required property string note
    required property bool sample
    property real fresh: 1
    readonly property real room: width - (Theme.largeText ? Theme.mm(6) : 0)

    onWordsChanged: scroll.contentY = 0

    Quotation {
        id: said
        parent: Theme.largeText ? wordsPlace : spoken
        width: spoken.room
        maximumHeight: spoken.height - by.height - Theme.mm(10)
        words: spoken.words
        type: Theme.quote
        largest: Theme.letters(25)
        smallest: Theme.letters(11.8)
        opacity: spoken.fresh
    }
    Column {
        id: by
        parent: Theme.largeText ? byPlace : spoken
        y: Theme.largeText ? 0 : parent.height - height
        width: spoken.room
        opacity: spoken.fresh
        Item {
            width: parent.width
            height: name.height + Theme.mm(1)
            Words {
                id: name
                width: Math.min(implicitWidth, parent.width - (mark.visible ? mark.width + Theme.mm(8) : 0))
                type: Theme.yearHead
                text: spoken.speaker
            }
            SampleMark {
                id: mark
                visible: spoken.sample
                x: name.width + Theme.mm(8)
                anchors.verticalCenter: name.verticalCenter
            }
        }
        Words {
            width: parent.width
            type: Theme.body
            lineHeight: Math.round(Theme.mm(type.em) * 1.25)
            color: Theme.ash
            text: spoken.office
            visible: text !== ""
        }
        Words {
            width: parent.width
            topPadding: Theme.mm(1)
            type: Theme.caption
            color: Theme.ash
            text: spoken.note
            visible: text !== ""
        }
    }
    ScrollColumn {
        id: scroll
        visible: Theme.largeText
        // The opening mark hangs outside the lines.
        x: -room
        readonly property real room: said.hang + Theme.mm(3)
        width: parent.width - x
        height: parent.height
        Item {
            id: wordsPlace
            x: scroll.room
            width: 1
            height: Math.max(said.implicitHeight + Theme.mm(10), scroll.height - by.height)
        }
        Item {
            id: byPlace
            x: scroll.room
            width: 1
            height: by.height
        }
    }
}
