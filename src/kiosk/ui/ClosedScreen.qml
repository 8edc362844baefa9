pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// What the black screen says to who touches it: that the exhibition is closed and when it opens, in each of its
// languages alike.
Item {
    id: closed

    required property Hall hall
    property list<string> titles
    property list<string> openings
    readonly property bool many: titles.length > 4

    function take(): void {
        if (hall.closedWords.length === 0)
            return;     // they stay while they fade
        titles = hall.closedWords;
        openings = hall.opensWords;
    }
    Component.onCompleted: take()
    Connections {
        target: closed.hall
        function onTold(): void {
            closed.take();
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.dark
    }
    Shanyrak {
        id: sign
        width: Theme.mm(26)
        height: width
        anchors.horizontalCenter: parent.horizontalCenter
        y: said.y - height - Theme.mm(24)
    }
    Column {
        id: said
        anchors.horizontalCenter: parent.horizontalCenter
        y: (parent.height - height + sign.height) / 2
        width: parent.width - 2 * Theme.margin
        spacing: Theme.mm(closed.many ? 7 : 14)
        Repeater {
            model: closed.titles
            Column {
                id: one
                required property int index
                required property string modelData
                width: parent?.width ?? 0
                spacing: Theme.mm(2)
                Words {
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    type: closed.many ? Theme.nameSmall : Theme.yearHead
                    color: Theme.bone
                    text: one.modelData
                }
                Words {
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    type: closed.many ? Theme.body : Theme.name
                    color: Theme.ash
                    text: closed.openings[one.index] ?? ""
                    visible: text !== ""
                }
            }
        }
    }
}
