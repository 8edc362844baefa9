pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// A shelf of books. The one that is touched rises, says beneath the shelf what it is, and shows its cover
// where there is room; touched again, it opens.
Item {
    id: page

    required property Exhibition exhibition
    required property VisitController visit
    required property string sectionId
    readonly property bool wide: !Theme.portrait
    property int raised: 0
    readonly property var book: bookAt(raised, records.title)
    readonly property string recordId: book["recordId"] ?? ""
    // A short shelf leaves its right end to the cover of the raised book.
    readonly property bool roomForCover: !wide || shelf.shelfLength < width - 2 * Theme.margin - Theme.mm(170)

    function bookAt(index: int, title: string): var {
        return records.at(index);
    }
    function touch(index: int): void {
        if (index === raised)
            open();
        raised = index;
    }
    function open(): void {
        Whereabouts.remember(visit.visitNumber, sectionId, raised);
        Whereabouts.opening = recordId;
        visit.openRecord(sectionId, recordId);
    }

    SectionView {
        id: records
        exhibition: page.exhibition
        sectionId: page.sectionId
    }
    Connections {
        target: records
        function onExchanged(): void {
            page.raised = records.placeNow(page.raised);
        }
    }
    Component.onCompleted: {
        page.visit.wordsOnScreen(35);
        raised = Math.max(0, Math.min(records.count - 1, Whereabouts.recall(visit.visitNumber, sectionId, 0)));
        shelf.bringIntoView(raised);
    }

    Lamp {
        radius: Theme.mm(page.wide ? 130 : 120)
        visible: !Theme.highContrast && records.count > 0
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
    SectionHeader {
        id: header
        x: Theme.margin
        y: Theme.mm(12)
        width: page.width - 2 * x
        title: records.title
        count: records.countText
    }
    Bookshelf {
        id: shelf
        y: header.y + header.height + Theme.mm(2)
        width: page.width
        height: (page.wide ? page.height - Theme.mm(79) : page.height * 0.45) - y
        section: records
        raised: page.raised
        onTouched: index => page.touch(index)
    }
    Touchable {
        id: cover
        readonly property real ratio: (page.book["pictureWidth"] ?? 0) / Math.max(1, page.book["pictureHeight"] ?? 1)
        visible: page.roomForCover && ratio > 0
        width: Math.min(height * ratio, Theme.mm(page.wide ? 165 : 200))
        height: page.wide ? shelf.height * 0.92 : foot.y - label.y - label.height - Theme.mm(10)
        x: page.wide ? page.width - Theme.margin - width : Theme.margin
        // Nearer to us than the spines, it stands a little in front of the line.
        y: (page.wide ? shelf.y + shelf.height : foot.y) - height * 0.976
        text: page.book["title"] ?? ""
        onClicked: page.open()
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
        y: page.height - Theme.mm(20)
        width: page.width
        height: Theme.stroke * 0.8
        color: Theme.brass
    }
    BookLabel {
        id: label
        visible: records.count > 0
        x: Theme.margin
        y: shelf.y + shelf.height + Theme.mm(17)
        width: page.wide ? page.width - 2 * x - opener.width - Theme.finger : page.width - 2 * x
        title: page.book["title"] ?? ""
        author: page.book["caption"] ?? ""
        imprint: page.book["kicker"] ?? ""
        sample: page.book["sample"] ?? false
    }
    Action {
        id: opener
        visible: records.count > 0
        glyph: "book"
        text: qsTr("Open the book")
        diameter: Theme.ringLarge
        x: page.width - Theme.margin - width
        y: page.wide ? page.height - Theme.mm(26) - height : foot.y - height - Theme.mm(14)
        onClicked: page.open()
    }
    EmptySection {
        visible: records.count === 0
    }
}
