pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// How the word being typed could go on, as words on a line; before them what was searched for instead.
ListView {
    id: line

    property string remark: ""
    signal take(string word)

    orientation: ListView.Horizontal
    boundsBehavior: Flickable.StopAtBounds
    implicitHeight: Math.max(Theme.finger, Theme.mm(Theme.action.em * Theme.action.leading))
    spacing: Theme.mm(12)
    cacheBuffer: 0
    header: Item {
        width: said.visible ? said.implicitWidth + Theme.mm(14) : 0
        height: line.height
        Words {
            id: said
            visible: text !== ""
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            type: Theme.caption
            color: Theme.ash
            text: line.remark
            wrapMode: Text.NoWrap
        }
    }
    delegate: OfferedWord {
        required property string word
        text: word
        onClicked: line.take(word)
    }
}
