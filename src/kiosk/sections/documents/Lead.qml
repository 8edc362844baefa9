import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// The whole sheet on the desk, to come close to; further pages wait in a strip beneath it.
Item {
    id: lead

    required property RecordView record

    Lamp {
        radius: Theme.mm(190)
        x: lead.width * 0.45 - radius
        y: lead.height * 0.42 - radius
        strength: 0.8
    }
    LeadStage {
        anchors.fill: parent
        media: lead.record.media
        mediaCount: lead.record.mediaCount
        current: lead.record.current
        rightToLeft: lead.record.rightToLeft
        onChoose: number => lead.record.current = number
        paper: true
        // The narrower stage of large letters keeps the sheet clear of the buttons.
        sides: Theme.mm(Theme.portrait ? 26 : Theme.largeText ? 13 : 0)
        restX: Theme.portrait ? 0.5 : 0
    }
}
