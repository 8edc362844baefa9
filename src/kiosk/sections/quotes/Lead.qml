import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// The speaker's medallion by lamplight.
Item {
    id: lead

    required property RecordView record
    readonly property real size: Math.min(width * 0.86, height * 0.86, Theme.mm(230))

    Lamp {
        radius: lead.size * 0.95
        x: lead.width / 2 - radius
        y: lead.height / 2 - radius
    }
    Picture {
        anchors.centerIn: parent
        width: lead.size
        height: lead.size
        file: lead.record.picture
        alt: lead.record.alt
    }
}
