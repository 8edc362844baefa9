import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// The book by lamplight. It opens where there is more than its cover; where no inscription is at hand the
// place for it is kept in words; nothing imitates a hand.
Item {
    id: lead

    required property RecordView record
    readonly property bool waiting: record.sample && record.quotation === ""
    readonly property bool opened: book.opened
    readonly property bool moving: book.moving
    readonly property alias place: book.place      // leaves turned
    signal comeCloser(int number)

    function openBook(): void {
        book.open();
    }

    function openAt(place: int): void {
        if (!book.moving)
            book.land(Math.min(place, book.last));
    }

    Component.onCompleted: {
        if (Whereabouts.opening === record.recordId && record.recordId !== "") {
            Whereabouts.opening = "";
            book.open();
        }
    }

    Lamp {
        radius: Math.max(lead.width, lead.height) * 0.72
        x: lead.width / 2 - radius
        y: lead.height * 0.5 - radius
    }
    Rectangle {
        y: stage.visible ? stage.stageHeight - Math.min(stage.stageHeight, stage.pictureHeight) * 0.022 : book.y + book.roomHeight * 0.978
        width: parent.width - Theme.mm(26)
        height: Theme.rule
        color: Theme.brass
        visible: stage.visible ? stage.whole : book.target === 0 && book.place === 0
    }
    LeadStage {
        id: stage
        anchors.fill: parent
        visible: !book.openable
        media: lead.record.media
        mediaCount: lead.record.mediaCount
        current: lead.record.current
        rightToLeft: lead.record.rightToLeft
        onChoose: number => lead.record.current = number
        sides: Theme.mm(25)
        restY: 1
        raised: lead.waiting ? note.height + Theme.mm(5) : Theme.mm(4)
    }
    OpenBook {
        id: book
        visible: openable
        width: parent.width
        height: parent.height - (note.visible ? note.height + Theme.mm(5) : Theme.mm(2))
        record: lead.record
        onComeCloser: number => lead.comeCloser(number)
    }
    Words {
        id: note
        visible: lead.waiting
        anchors.bottom: parent.bottom
        width: parent.width
        type: Theme.caption
        color: Theme.ash
        text: qsTr("The page with the inscription is waiting for the original.")
    }
}
