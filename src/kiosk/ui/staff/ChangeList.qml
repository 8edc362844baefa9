pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// What changes for visitors: a sentence a line, with what they lose in stronger letters.
Column {
    id: list

    required property var model

    Repeater {
        model: list.model
        Item {
            id: change
            required property string sentence
            required property bool lost
            width: list.width
            height: Math.max(Theme.mm(21), words.height + Theme.mm(8))
            Rectangle {
                width: parent.width
                height: Theme.hairline
                color: Theme.line
            }
            Words {
                id: words
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width
                type: Theme.body
                font.weight: change.lost ? Font.Medium : Font.Normal
                text: change.sentence
            }
        }
    }
    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
}
