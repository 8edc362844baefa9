import QtQuick
import kiosk.theme

// A column of text that may be longer than its place: it scrolls, by a finger or by buttons at its side, and
// a thin brass mark says where.
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
        width: scroll.width - (scroll.more ? keys.width + Theme.mm(4) : 0)
    }
    LowerEdge {
        parent: scroll
        visible: scroll.more && !scroll.atYEnd
        anchors.bottom: parent.bottom
        width: column.width
        ground: scroll.ground
    }
    ScrollKeys {
        id: keys
        parent: scroll
        anchors.right: parent.right
        view: scroll
    }
}
