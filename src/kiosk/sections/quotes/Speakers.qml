pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.narrow

// The ring, and the names at the ends of the lines that leave it. More names than there is room for scroll.
Item {
    id: speakers

    required property SectionView section
    required property real pitch
    property int current: 0
    signal chosen(int index)

    function bringIntoView(index: int): void {
        view.positionViewAtIndex(index, ListView.Contain);
    }
    onCurrentChanged: bringIntoView(current)

    ListView {
        id: view
        anchors.fill: parent
        model: speakers.section.ownRecords
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height + 1
        delegate: SpeakerName {
            width: view.width
            height: Theme.largeText ? Math.max(speakers.pitch, implicitHeight) : speakers.pitch
            here: index === speakers.current
            hubX: hub.x + hub.width / 2
            hubY: hub.y + hub.height / 2
            hubRadius: hub.width / 2
            middle: y - view.contentY + height / 2
            shown: Theme.largeText ? y > view.contentY - 1 && y + height < view.contentY + view.height + 1 : middle > 0 && middle < view.height
            onClicked: speakers.chosen(index)
        }
    }
    PositionMark {
        visible: Theme.largeText && view.interactive
        anchors.right: parent.right
        height: parent.height
        upright: true
        share: view.height / Math.max(1, view.contentHeight)
        at: (view.contentY - view.originY) / Math.max(1, view.contentHeight)
    }
    Shanyrak {
        id: hub
        width: Theme.mm(25.5)
        height: width
        y: (parent.height - height) / 2
        bars: 2
        stroke: Theme.stroke
    }
}
