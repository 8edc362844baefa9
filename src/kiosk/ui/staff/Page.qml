import QtQuick
import kiosk.theme

// A page of the panel: its head, then what it is about.
Item {
    id: page

    required property StaffPanel panel
    property alias heading: head.heading
    property alias summary: head.summary
    default property alias content: room.data
    readonly property alias room: room

    PageHead {
        id: head
        width: parent.width
    }
    Item {
        id: room
        y: head.height + Theme.mm(9)
        width: parent.width
        height: parent.height - y
    }
}
