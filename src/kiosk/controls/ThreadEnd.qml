import QtQuick
import kiosk.theme

// The end of a thread: the record it leads to, and why; or a person or a country, and how much there is of them.
Touchable {
    id: item

    required property string recordId
    required property string sectionId
    required property string title
    required property string caption
    required property string kind
    required property string thumb
    required property string key      // of a person or a country; "" for a record

    // A drawn sign outside what scrolls would show all the same (software renderer).
    property bool inSight: true

    text: title
    Accessible.description: caption

    contentItem: Item {
        Rectangle {
            x: Theme.mm(10) - width / 2
            y: Theme.mm(2) - height / 2
            width: Theme.mm(2.6)
            height: width
            radius: width / 2
            color: Theme.gold
            antialiasing: true
        }
        Picture {
            id: thumbnail
            y: Theme.mm(6)
            width: Theme.mm(19)
            height: Theme.mm(27)
            verticalAlignment: Image.AlignTop
            file: item.thumb
            alt: ""
            visible: item.kind !== "quotes" && item.thumb !== ""
        }
        KindGlyph {
            y: Theme.mm(7)
            size: Theme.mm(20)
            kind: item.kind
            name: item.key !== "" ? item.kind : recordSign
            visible: item.inSight && !thumbnail.visible
        }
        Column {
            x: Theme.mm(22)
            y: Theme.mm(6)
            width: parent.width - x - Theme.mm(4)
            NarrowWords {
                id: name
                width: parent.width
                type: Theme.thread
                words: item.title
                lines: 3
                color: item.down ? Theme.gold : Theme.bone
            }
            NarrowWords {
                width: parent.width
                type: Theme.caption
                color: Theme.ash
                words: item.caption
                lines: name.lineCount > 2 ? 2 : 3
            }
        }
    }
}
