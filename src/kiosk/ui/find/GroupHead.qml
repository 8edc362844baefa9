import QtQuick
import kiosk.theme
import kiosk.controls

// The head of a group: the section, how many of its records were found, and the way to all of them. Where
// there is little room the name takes a second line.
Touchable {
    id: head

    required property string title
    required property string count
    required property bool rest
    property real room: 0              // what it may be wide; 0 where it does not matter
    readonly property bool wraps: Theme.largeText && room > 0
    readonly property real beside: row.spacing + (rest ? all.implicitWidth + row.spacing + Theme.mm(12) : number.implicitWidth)

    text: rest ? qsTr("%1: show all %2").arg(title).arg(count) : `${title} ${count}`
    enabled: rest
    implicitHeight: Math.max(Theme.finger, name.height)
    implicitWidth: row.implicitWidth

    contentItem: Item {
        Row {
            id: row
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.mm(4)
            Words {
                id: name
                width: head.wraps ? Math.min(Math.ceil(implicitWidth), head.room - head.beside) : implicitWidth
                type: Theme.kicker
                text: head.title
                wrapMode: head.wraps ? Text.Wrap : Text.NoWrap
                color: head.down ? Theme.gold : Theme.bone
            }
            Words {
                id: number
                anchors.baseline: name.baseline
                visible: !head.rest
                type: Theme.caption
                color: Theme.ash
                text: head.count
                wrapMode: Text.NoWrap
            }
            Words {
                id: all
                anchors.baseline: name.baseline
                visible: head.rest
                type: Theme.kicker
                color: Theme.gold
                text: qsTr("all %1").arg(head.count)
                wrapMode: Text.NoWrap
            }
            Glyph {
                visible: head.rest
                anchors.verticalCenter: name.verticalCenter
                name: "forward"
                size: Theme.mm(12)
            }
        }
    }
}
