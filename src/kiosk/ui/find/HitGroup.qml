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
    property int most: 1000
    property real cardWidth: Theme.mm(152)
    property alias place: cards.contentX
    readonly property int shown: Math.min(most, cards.count)
    signal openAll(string section)
    signal open(string section, string record, string passage)
    signal moved(string section, real place)

    implicitHeight: Theme.mm(20 + 100)
    implicitWidth: Math.max(head.implicitWidth, shown * (cardWidth + Theme.half)) + Theme.mm(6)

    GroupHead {
        id: head
        title: group.title
        count: group.countText
        rest: group.rest || cards.count > group.most
        onClicked: group.openAll(group.sectionId)
    }
    ListView {
        id: cards
        y: Theme.mm(20)
        width: group.whole ? group.shown * (group.cardWidth + Theme.half) : group.width
        height: Theme.mm(100)
        orientation: ListView.Horizontal
        boundsBehavior: Flickable.StopAtBounds
        interactive: !group.whole
        spacing: Theme.half
        cacheBuffer: Theme.mm(160)
        model: group.hits
        onMovementEnded: group.moved(group.sectionId, contentX)
        delegate: HitCard {
            required property int index
            width: group.cardWidth
            height: cards.height
            visible: index < group.most
            onOpen: (section, record, passage) => group.open(section, record, passage)
        }
    }
}
