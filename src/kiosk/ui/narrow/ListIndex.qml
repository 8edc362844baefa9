pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.narrow

// The way through a long list at its right edge: letters where it is in an alphabet, else a mark of where one
// is. Touching it or sliding along it goes there, and shows large where that is. A button has all letters.
Item {
    id: index

    required property Letters letters
    required property var view                 // a GridView of lines, each with `across` records
    property int across: 1
    property var note: null                    // words for a place of the list, where it has no letters
    readonly property bool byLetter: letters.count > 1
    readonly property int lines: Math.ceil(view.count / across)
    readonly property bool needed: (lines - 1) * view.cellHeight > view.height
    readonly property real line: (view.contentY - view.originY) / view.cellHeight
    // The last record of the line that leads.
    readonly property int first: Math.max(0, Math.min(view.count, (Math.floor(line + 0.01) + 1) * across) - 1)

    function goTo(place: int): void {
        view.cancelFlick();
        view.positionViewAtIndex(place, GridView.Beginning);
    }

    width: Theme.largeText && byLetter ? Math.max(Theme.finger, span.implicitWidth + Theme.mm(2)) : Theme.finger
    visible: needed

    Touchable {
        id: opener
        visible: index.byLetter
        width: parent.width
        height: Theme.touchRow
        text: qsTr("All letters")
        onClicked: keys.active = true
        contentItem: Item {
            Words {
                id: span
                anchors.centerIn: parent
                type: Theme.kicker
                color: opener.down ? Theme.bone : Theme.gold
                text: index.letters.count > 0 ? index.letters.span : ""
                wrapMode: Text.NoWrap
            }
        }
    }
    IndexStrip {
        y: opener.visible ? opener.height + Theme.mm(2) : 0
        width: parent.width
        height: parent.height - y
        letters: index.letters
        byLetter: index.byLetter
        count: index.view.count
        current: index.byLetter ? index.letters.numberAt(index.first) : index.first
        share: index.view.height / Math.max(1, index.lines * index.view.cellHeight)
        at: index.line / Math.max(1, index.lines)
        note: index.note
        onJump: place => index.goTo(place)
    }
    Loader {
        id: keys
        active: false
        parent: index.parent
        anchors.fill: parent
        z: 2
        sourceComponent: LetterKeys {
            letters: index.letters
            current: index.letters.numberAt(index.first)
            onClose: keys.active = false
            onChosen: number => {
                keys.active = false;
                index.goTo(index.letters.startAt(number));
            }
        }
    }
}
