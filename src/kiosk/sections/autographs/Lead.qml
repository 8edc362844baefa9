import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// The book by lamplight on its shelf. Where no inscription is at hand the place for it is kept in words;
// nothing imitates a hand.
Item {
    id: lead

    required property RecordView record
    readonly property bool waiting: record.sample && record.quotation === ""

    Lamp {
        radius: Math.max(lead.width, lead.height) * 0.72
        x: lead.width / 2 - radius
        y: lead.height * 0.5 - radius
    }
    Rectangle {
        y: stage.stageHeight - Math.min(stage.stageHeight, stage.pictureHeight) * 0.022
        width: parent.width - Theme.mm(26)
        height: Theme.rule
        color: Theme.brass
        visible: stage.whole
    }
    LeadStage {
        id: stage
        anchors.fill: parent
        media: lead.record.media
        mediaCount: lead.record.mediaCount
        current: lead.record.current
        rightToLeft: lead.record.rightToLeft
        onChoose: number => lead.record.current = number
        sides: Theme.mm(25)
        restY: 1
        raised: lead.waiting ? note.height + Theme.mm(5) : Theme.mm(4)
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
