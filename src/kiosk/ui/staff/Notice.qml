import QtQuick
import kiosk.theme
import kiosk.controls

// What came of something: a bar at the side, sky when it is so now, brass when it failed; and a sentence.
Item {
    id: notice

    property string text: ""
    property bool failed: false

    implicitHeight: words.height + Theme.mm(4)

    Rectangle {
        width: Theme.selected
        height: parent.height
        color: notice.failed ? Theme.brassLight : Theme.sky
    }
    Words {
        id: words
        x: Theme.mm(8)
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - x
        type: Theme.body
        text: notice.text
    }
}
