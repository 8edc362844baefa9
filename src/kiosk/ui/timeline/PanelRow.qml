import QtQuick
import kiosk.theme
import kiosk.controls

// One record or event of a list: its picture small, its date, what it is called.
Touchable {
    id: row

    required property string recordId
    required property string sectionId
    required property string kind
    required property string title
    required property string caption
    required property string speaker
    required property string thumb
    required property string colour
    required property string alt
    required property string eventId
    required property string whole
    required property bool sample
    property bool inside: true

    text: title
    Accessible.description: whole
    height: Math.max(Theme.mm(30), Theme.largeText ? said.height + Theme.mm(8) : 0)

    contentItem: Item {
        Picture {
            id: small
            width: Theme.mm(24)
            height: Theme.mm(24)
            y: (parent.height - height) / 2
            visible: row.thumb !== ""
            file: row.thumb
            alt: row.alt
            retain: false
        }
        KindGlyph {
            visible: row.thumb === "" && row.inside
            x: Theme.mm(3)
            anchors.verticalCenter: parent.verticalCenter
            size: Theme.mm(18)
            colour: Theme.brass
            kind: row.kind
            name: row.eventId !== "" ? "timeline" : recordSign
        }
        Column {
            id: said
            x: Theme.mm(34)
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x - (mark.visible ? mark.width + Theme.half : 0)
            Words {
                width: parent.width
                visible: text !== ""
                type: Theme.caption
                color: Theme.ash
                text: [row.whole, row.kind === "quotes" ? row.speaker : row.eventId !== "" ? "" : row.caption].filter(part => part !== "").join(" · ")
                maximumLineCount: Theme.largeText ? 2 : 1
                mayElide: true
            }
            Words {
                width: parent.width
                type: Theme.nameSmall
                color: row.down ? Theme.gold : Theme.bone
                text: row.title
                maximumLineCount: Theme.largeText ? 3 : 1
                mayElide: true
            }
        }
        SampleMark {
            id: mark
            small: true
            visible: row.sample && row.inside
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
        }
        Rectangle {
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }
    }
}
