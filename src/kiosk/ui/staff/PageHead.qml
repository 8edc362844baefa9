import QtQuick
import kiosk.theme
import kiosk.controls

// What a page is about, and one sentence below it.
Column {
    id: head

    required property string heading
    property string summary: ""

    spacing: Theme.mm(2)

    Words {
        width: parent.width
        type: Theme.yearHead
        maximumLineCount: 3
        mayElide: true
        text: head.heading
    }
    Words {
        visible: text !== ""
        width: parent.width
        type: Theme.body
        color: Theme.ash
        text: head.summary
    }
}
