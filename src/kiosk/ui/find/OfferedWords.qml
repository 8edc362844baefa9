pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// Words to begin with, or the nearest ones when nothing was found: a calm sentence, and what can be touched.
Column {
    id: offer

    property string sentence: ""
    required property string note
    required property var model
    property real room: 0              // the height there is; words beyond it are not offered. 0 for any
    signal take(string word)

    spacing: Theme.mm(4)

    Words {
        visible: text !== ""
        width: parent.width
        type: Theme.name
        text: offer.sentence
        bottomPadding: Theme.mm(2)
    }
    Words {
        visible: text !== "" && words.count > 0
        width: parent.width
        type: Theme.caption
        color: Theme.ash
        text: offer.note
    }
    Flow {
        id: flow
        width: parent.width
        spacing: Theme.mm(2)
        Repeater {
            id: words
            model: offer.model
            OfferedWord {
                required property string word
                readonly property bool inside: offer.room <= 0 || flow.y + y + height <= offer.room
                opacity: inside ? 1 : 0
                enabled: inside
                text: word
                width: Math.min(implicitWidth, offer.width)
                type: Theme.name
                rightPadding: Theme.mm(12)
                onClicked: offer.take(word)
            }
        }
    }
}
