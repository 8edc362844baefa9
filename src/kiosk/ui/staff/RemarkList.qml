pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// What was found in an exhibition: the sentence, and below it the place. A full dot is a mistake, a ring a
// remark.
Column {
    id: list

    required property var model

    Repeater {
        model: list.model
        Item {
            id: remark
            required property string place
            required property string sentence
            required property bool bad
            width: list.width
            height: words.height + Theme.mm(9)
            Rectangle {
                width: parent.width
                height: Theme.hairline
                color: Theme.line
            }
            Rectangle {
                y: words.y + Theme.mm(6.2)
                width: Theme.mm(3.4)
                height: width
                radius: width / 2
                color: remark.bad ? Theme.brassLight : "transparent"
                border.color: remark.bad ? Theme.brassLight : Theme.ash
                border.width: Theme.rule
                antialiasing: true
            }
            Column {
                id: words
                x: Theme.mm(10)
                y: Theme.mm(4)
                width: parent.width - x
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
}
