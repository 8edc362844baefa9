pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// The results of one section: its head, and its cards on a line that runs past the edge. `whole` makes the line
// as long as its cards, where the groups themselves stand on one line.
Item {
    id: group

    required property string sectionId
    required property string title
    required property string countText
    required property bool rest
    required property var hits
    property bool whole: false
    property real room: 0              // the height it has; 0: as high as it asks for
    property bool inSight: true
    property real cardWidth: Math.min(Theme.mm(160 + 120 * (Theme.textScale - 1)), group.whole ? Theme.mm(280) : width - Theme.half)
    property alias place: cards.contentX
    required property string words      // with other words the best results come into sight again
    onWordsChanged: cards.positionViewAtBeginning()
    signal openAll(string section)
    signal open(string section, string record, string view)
    signal moved(string section, real place)

    readonly property real cardHeight: !Theme.largeText ? Theme.mm(100) : room > 0 ? room - head.height : Theme.mm(100 + 32 * (Theme.textScale - 1))

    implicitHeight: head.height + cardHeight
    implicitWidth: !whole ? 0 : Math.max(head.implicitWidth, cards.count * (cardWidth + Theme.half)) + Theme.mm(6)

    GroupHead {
        id: head
        title: group.title
        count: group.countText
        rest: group.rest
        room: group.whole ? 0 : group.width
        onClicked: group.openAll(group.sectionId)
    }
    ListView {
        id: cards
        y: head.height
        width: group.whole ? cards.count * (group.cardWidth + Theme.half) : group.width
        height: group.cardHeight
        orientation: ListView.Horizontal
        boundsBehavior: Flickable.StopAtBounds
        interactive: !group.whole
        spacing: Theme.half
        cacheBuffer: moving ? Theme.mm(160) : 0
        model: group.hits
        onMovementEnded: group.moved(group.sectionId, contentX)
        delegate: HitCard {
            width: group.cardWidth
            height: cards.height
            inSight: group.inSight
            onOpen: (section, record, view) => group.open(section, record, view)
        }
    }
}
