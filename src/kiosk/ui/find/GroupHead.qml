import QtQuick
import kiosk.theme
import kiosk.controls

// The head of a group: the section, how many of its records were found, and the way to all of them.
Touchable {
    id: head

    required property string title
    required property string count
    required property bool rest

    text: rest ? qsTr("%1: show all %2").arg(title).arg(count) : `${title} ${count}`
    enabled: rest
    implicitHeight: Theme.finger
    implicitWidth: row.implicitWidth

    contentItem: Item {
        Row {
            id: row
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.mm(4)
            Words {
                id: name
                type: Theme.kicker
                text: head.title
                wrapMode: Text.NoWrap
                color: head.down ? Theme.gold : Theme.bone
            }
            Words {
                anchors.baseline: name.baseline
                visible: !head.rest
                type: Theme.caption
                color: Theme.ash
                text: head.count
                wrapMode: Text.NoWrap
            }
            Words {
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
