import QtQuick
import kiosk.theme

// A column of text that may be longer than its place: it scrolls, and a thin brass mark says so.
Flickable {
    id: scroll

    default property alias items: column.data
    property alias spacing: column.spacing
    // What it stands on; its lower edge fades into it.
    property color ground: Theme.night
    readonly property bool more: contentHeight > height + 1

    contentWidth: width
    contentHeight: column.implicitHeight
    boundsBehavior: Flickable.StopAtBounds
    interactive: more
    clip: more

    Column {
        id: column
        width: scroll.width - (scroll.more ? Theme.mm(6) : 0)
    }
    LowerEdge {
        parent: scroll
        visible: scroll.more && !scroll.atYEnd
        anchors.bottom: parent.bottom
        width: column.width
        ground: scroll.ground
    }
    Rectangle {
        parent: scroll
        visible: scroll.more
        anchors.right: parent.right
        width: Theme.mm(1)
        height: Math.max(Theme.mm(12), scroll.height * scroll.height / Math.max(1, scroll.contentHeight))
        y: (scroll.height - height) * scroll.contentY / Math.max(1, scroll.contentHeight - scroll.height)
        color: Theme.brass
    }
}
