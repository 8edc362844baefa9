pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.narrow

// A shelf of books. The one that is touched rises, says beneath the shelf what it is, and shows its cover
// where there is room; touched again, it opens.
SectionFrame {
    id: page

    readonly property bool wide: !Theme.portrait
    property int raised: 0
    readonly property var book: bookAt(raised, records.title, records.shownCount)
    readonly property string recordId: book["recordId"] ?? ""
    // A short shelf leaves its right end to the cover of the raised book.
    readonly property bool roomForCover: !wide || shelf.shelfLength < width - 2 * Theme.margin - Theme.mm(170)

    // The title is named so that the book follows the language, the number so that it follows what is chosen.
    function bookAt(index: int, title: string, found: int): var {
        return records.at(index);
    }
    function touch(index: int): void {
        if (index === raised)
            openBook();
        raised = index;
    }
    function openBook(): void {
        Whereabouts.opening = recordId;
        open(recordId);
    }

    place: raised
    onResumed: place => {
        raised = Math.max(0, Math.min(records.shownCount - 1, place ?? 0));
        shelf.bringIntoView(raised);
    }
    Component.onCompleted: visit.wordsOnScreen(35)

    Connections {
        target: page.records
        function onExchanged(): void {
            page.raised = page.records.placeNow(page.raised);
        }
        function onBegunAnew(): void {
            page.raised = 0;
            shelf.bringIntoView(0);
        }
    }

    Lamp {
        radius: Theme.mm(page.wide ? 130 : 120)
        visible: !Theme.highContrast && page.records.shownCount > 0
        x: shelf.raisedMiddle - radius
        y: shelf.y + shelf.height * 0.52 - radius
    }
    Lamp {
        radius: Theme.mm(page.wide ? 150 : 170)
        visible: cover.visible && !Theme.highContrast
        x: cover.x + cover.width * 0.45 - radius
        y: cover.y + cover.height * 0.6 - radius
        strength: 0.8
    }
    Bookshelf {
        id: shelf
        y: page.bodyTop + Theme.mm(2)
        width: page.width
        height: (page.wide ? page.height - Theme.mm(79 + 55 * (Theme.textScale - 1)) : page.height * 0.45) - y
        section: page.records
        raised: page.raised
        onTouched: index => page.touch(index)
    }
    Touchable {
        id: cover
        readonly property real ratio: (page.book["pictureWidth"] ?? 0) / Math.max(1, page.book["pictureHeight"] ?? 1)
        visible: page.roomForCover && ratio > 0
        width: Math.min(height * ratio, Theme.mm(page.wide ? 165 : 200), page.wide || !Theme.largeText ? Infinity : opener.x - x - Theme.half)
        height: page.wide ? shelf.height * 0.92 : foot.y - label.y - label.height - Theme.mm(10)
        x: page.wide ? page.width - Theme.margin - width : Theme.margin
        // Nearer to us than the spines, it stands a little in front of the line.
        y: (page.wide ? shelf.y + shelf.height : foot.y) - height * 0.976
        text: page.book["title"] ?? ""
        onClicked: page.openBook()
        contentItem: Picture {
            file: page.book["picture"] ?? ""
            alt: page.book["alt"] ?? ""
            verticalAlignment: Image.AlignBottom
            horizontalAlignment: page.wide ? Image.AlignRight : Image.AlignLeft
        }
    }
    Rectangle {
        id: foot
        visible: !page.wide && cover.visible
        y: page.bodyBottom - Theme.mm(20)
        width: page.width
        height: Theme.stroke * 0.8
        color: Theme.brass
    }
    BookLabel {
        id: label
        visible: page.records.shownCount > 0
        x: Theme.margin
        y: shelf.y + shelf.height + Theme.mm(page.wide && Theme.largeText ? 13 : 17)
        width: page.wide ? page.width - 2 * x - opener.width - Theme.finger : page.width - 2 * x
        title: page.book["title"] ?? ""
        author: page.book["caption"] ?? ""
        imprint: page.book["kicker"] ?? ""
        sample: page.book["sample"] ?? false
    }
    Action {
        id: opener
        visible: page.records.shownCount > 0
        glyph: "book"
        text: qsTr("Open the book")
        diameter: Theme.ringLarge
        width: Theme.largeText ? Math.min(implicitWidth, (page.width - 2 * Theme.margin) * 0.6) : implicitWidth
        x: page.width - Theme.margin - width
        y: page.wide ? page.height - Theme.mm(26) - height : foot.y - height - Theme.mm(14)
        onClicked: page.openBook()
    }
}
