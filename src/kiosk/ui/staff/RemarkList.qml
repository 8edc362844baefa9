pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// What was found in an exhibition: the sentence, and below it the place.
Column {
    id: list

    required property var model

    Repeater {
        model: list.model
        Column {
            id: remark
            required property string place
            required property string sentence
            width: list.width
            topPadding: Theme.mm(4)
            bottomPadding: Theme.mm(4)
            Words {
                width: parent.width
                type: Theme.body
                text: remark.sentence
            }
            Words {
                visible: remark.place !== ""
                width: parent.width
                type: Theme.caption
                color: Theme.ash
                text: remark.place
            }
        }
    }
}
