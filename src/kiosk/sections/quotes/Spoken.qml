import QtQuick
import kiosk.theme
import kiosk.controls

// The words, and beneath them who said them, in what office, and whether they are a translation.
Item {
    id: spoken

    required property string words
    required property string speaker
    required property string office
    required property string note
    required property bool sample
    property real fresh: 1

    Quotation {
        width: parent.width
        maximumHeight: spoken.height - by.height - Theme.mm(10)
        words: spoken.words
        type: Theme.quote
        largest: 25
        opacity: spoken.fresh
    }
    Column {
        id: by
        anchors.bottom: parent.bottom
        width: parent.width
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
}
