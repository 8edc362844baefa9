import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// The gift by lamplight on its turntable.
Item {
    id: lead

    required property RecordView record
    readonly property real foot: Math.min(Theme.mm(30), height * 0.12)    // from the stand to the lower edge

    Lamp {
        radius: Math.max(lead.width, lead.height) * 0.75
        x: lead.width / 2 - radius
        y: lead.height * 0.48 - radius
    }
    Turntable {
        visible: stage.whole && lead.record.mediaCount > 0
        x: (parent.width - width) / 2
        y: stage.stageHeight - height / 2 - Theme.mm(1.5)
        width: Math.min(lead.width - Theme.mm(50), Theme.mm(250))
        height: Math.min(2 * lead.foot - Theme.mm(4), width * 0.19)
        load: stage.pictureWidth
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
        raised: lead.foot
    }
}
