import QtQuick
import kiosk.theme
import kiosk.controls

// What the raised book is: its title in the visitor's language, who wrote it, where and when.
Column {
    id: label

    required property string title
    required property string author
    required property string imprint
    required property bool sample

    spacing: Theme.mm(2)

    Words {
        width: parent.width
        type: Theme.yearHead
        text: label.title
        maximumLineCount: 2
        mayElide: true
    }
    Item {
        width: parent.width
        height: Math.max(line.height, mark.height)
        Words {
            id: line
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, parent.width - (mark.visible ? mark.width + Theme.mm(6) : 0))
            type: Theme.body
            lineHeight: Math.round(Theme.mm(type.em) * (Theme.largeText ? 1.2 : type.leading))
            color: Theme.ash
            text: [label.author, label.imprint].filter(part => part !== "").join(" · ")
            maximumLineCount: Theme.largeText && Theme.portrait ? 4 : 2
            mayElide: true
        }
        SampleMark {
            id: mark
            visible: label.sample
            anchors.verticalCenter: parent.verticalCenter
            x: line.width + Theme.mm(6)
        }
    }
}
