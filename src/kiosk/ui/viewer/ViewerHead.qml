import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// The line above the stage: what is looked at, which page of it, and how many there are.
Item {
    id: head

    required property RecordView record
    required property int current
    readonly property var medium: of(current, record.mediaCount, record.title)
    property bool narrow: false        // something stands beside the stage
    property bool low: false           // the stage needs all of the height
    readonly property bool below: (Theme.portrait || narrow && Theme.largeText) && record.mediaCount > 1

    implicitHeight: title.height + (below ? where.height + Theme.mm(1) : 0)

    // The count and the title are named so that a binding follows another language.
    function of(number: int, count: int, title: string): var {
        return record.mediaAt(number);
    }

    NarrowWords {
        id: title
        width: parent.width - (head.below || !where.visible ? 0 : where.width + Theme.mm(12))
        type: Theme.name
        lines: Theme.portrait || Theme.largeText && !head.narrow && !head.low ? 2 : 1
        words: head.record.title
    }
    Row {
        id: where
        visible: head.record.mediaCount > 1
        x: head.below ? 0 : parent.width - width
        y: head.below ? title.height + Theme.mm(1) : title.baselineOffset - count.baselineOffset
        spacing: Theme.mm(5)
        layoutDirection: head.below ? Qt.RightToLeft : Qt.LeftToRight
        Words {
            visible: text !== ""
            type: Theme.caption
            color: Theme.ash
            wrapMode: Text.NoWrap
            text: head.medium["pageName"] ?? ""
        }
        Words {
            id: count
            type: Theme.kicker
            color: Theme.sky
            wrapMode: Text.NoWrap
            text: `${head.current + 1} / ${head.record.mediaCount}`
        }
    }
}
