pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui
import kiosk.ui.viewer

// The gift by lamplight on its turntable: a spin turns under the finger here already, and where its height
// is known it stands beside a hand on request.
Item {
    id: lead

    required property RecordView record
    readonly property var medium: mediumAt(stage.chosen, record.title)
    readonly property bool spinning: medium.mediaKind === "spin" && (medium.frames ?? []).length > 0
    readonly property bool measurable: record.heightMm > 0 && ["image", "spin"].includes(medium.mediaKind)
    property bool measured: false
    readonly property bool scaled: measured && measurable
    // Large letters leave a tall screen little height: the question then stands beside a short strip.
    readonly property bool besideStrip: Theme.largeText && Theme.portrait && [2, 3].includes(record.mediaCount)
    readonly property real asking: measurable && !besideStrip ? question.height + Theme.mm(4) : 0     // height of the question
    readonly property real foot: Math.min(Theme.mm(30), height * 0.12)    // from the stand to the lower edge
    readonly property real stageBottom: height - asking - (record.mediaCount > 1 ? Theme.mm(35) : 0)

    function mediumAt(number: int, title: string): var {
        return record.mediaAt(Math.max(0, number));
    }

    Lamp {
        radius: Math.max(lead.width, lead.height) * 0.75
        x: lead.width / 2 - radius
        y: lead.height * 0.48 - radius
    }
    Turntable {
        visible: stage.whole && lead.record.mediaCount > 0 && !stage.covered
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
        covered: lead.spinning || lead.scaled
        current: lead.record.current
        rightToLeft: lead.record.rightToLeft || Theme.mirrored
        onChoose: number => lead.record.current = number
        sides: Theme.mm(25)
        restY: 1
        raised: lead.foot + lead.asking
    }
    Loader {
        active: lead.spinning && !lead.scaled
        width: parent.width
        height: lead.stageBottom
        sourceComponent: SpinView {
            medium: lead.medium
        }
    }
    Loader {
        active: lead.scaled
        width: parent.width
        height: lead.stageBottom
        sourceComponent: ScaleView {
            record: lead.record
            medium: lead.medium
        }
    }
    Action {
        id: question
        visible: lead.measurable
        width: Theme.largeText ? Math.min(implicitWidth, lead.width - (lead.besideStrip ? Theme.mm(140) : 0)) : implicitWidth
        x: lead.besideStrip ? parent.width - width : 0
        y: lead.besideStrip ? parent.height - (Theme.mm(30) + height) / 2 : lead.stageBottom + Theme.mm(4)
        glyph: lead.scaled ? "back" : "ruler"
        text: lead.scaled ? qsTr("Back to the object") : qsTr("How large is it?")
        onClicked: lead.measured = !lead.measured
    }
}
