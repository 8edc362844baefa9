import QtQuick
import kiosk.theme

// The end of a thread: the record it leads to, and why; or a person or a country, and how much there is of them.
// In a row it has three lines for either; where it is `whole`, all its words stand there.
Touchable {
    id: item

    required property string recordId
    required property string sectionId
    required property string title
    required property string caption
    required property string kind
    required property string thumb
    required property string key      // of a person or a country; "" for a record

    property bool whole: false
    // A drawn sign outside what scrolls would show all the same (software renderer).
    property bool inSight: true
    readonly property real indent: whole ? Theme.mm(22) : 0
    readonly property real dotX: whole ? Theme.mm(14) : Theme.mm(10)
    readonly property real dotY: whole ? Theme.mm(12) : Theme.mm(2)
    readonly property int most: 40           // lines of words that stand there whole

    text: title
    implicitHeight: Math.max(Theme.mm(48), words.y + words.height + Theme.mm(8))
    Accessible.description: caption

    contentItem: Item {
        Rectangle {
            x: item.dotX - width / 2
            y: item.dotY - height / 2
            width: Theme.mm(2.6)
            height: width
            radius: width / 2
            color: Theme.gold
            antialiasing: true
        }
        Picture {
            id: thumbnail
            x: item.indent
            y: Theme.mm(6)
            width: Theme.mm(item.whole ? 24 : 19)
            height: Theme.mm(item.whole ? 34 : 27)
            verticalAlignment: Image.AlignTop
            file: item.thumb
            alt: ""
            visible: item.kind !== "quotes" && item.thumb !== ""
        }
        KindGlyph {
            x: item.indent + (item.whole ? Theme.mm(2) : 0)
            y: Theme.mm(item.whole ? 2 : 7)
            size: Theme.mm(20)
            kind: item.kind
            name: item.key !== "" ? item.kind : recordSign
            visible: item.inSight && !thumbnail.visible
        }
        Column {
            id: words
            x: item.indent + Theme.mm(item.whole ? 32 : 22)
            y: item.whole ? item.dotY - name.lineHeight / 2 : Theme.mm(6)
            width: parent.width - x - Theme.mm(4)
            NarrowWords {
                id: name
                width: parent.width
                type: Theme.thread
                words: item.title
                lines: item.whole ? item.most : 3
                color: item.down ? Theme.gold : Theme.bone
            }
            NarrowWords {
                width: parent.width
                type: Theme.caption
                color: Theme.ash
                words: item.caption
                lines: item.whole ? item.most : name.lineCount > 2 ? 2 : 3
            }
        }
    }
}
