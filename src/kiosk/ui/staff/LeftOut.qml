pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.staff

// What was left out because the kiosk crashed with it, and the way to show it again.
Column {
    id: block

    required property ShelfDesk shelf

    spacing: Theme.mm(9)
    bottomPadding: Theme.mm(9)
    visible: shelf.leaves || shelf.outcome !== ""

    Notice {
        width: parent.width
        visible: text !== ""
        text: block.shelf.outcome
        failed: block.shelf.failed
    }
    RemarkList {
        width: parent.width
        model: block.shelf.leftOut
    }
    Words {
        visible: block.shelf.leaves
        width: parent.width
        type: Theme.caption
        color: Theme.ash
        text: qsTr("A new release, with its pictures and recordings made anew, is the better way: it is shown whole.")
    }
    Answers {
        visible: block.shelf.leaves
        width: parent.width
        Answer {
            enabled: !block.shelf.working
            text: qsTr("Show again")
            onClicked: block.shelf.showAgain()
        }
    }
}
