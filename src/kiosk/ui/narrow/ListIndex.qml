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
    required property var view                 // a GridView
    property var note: null                    // words for a place of the list, where it has no letters
    readonly property bool byLetter: letters.count > 1
    readonly property bool needed: view.contentHeight > view.height * 1.5
    readonly property int first: needed ? Math.max(0, view.indexAt(1, view.contentY + 1)) : 0

    function goTo(place: int): void {
        view.cancelFlick();
        view.positionViewAtIndex(place, GridView.Beginning);
    }

    width: Theme.finger
    visible: needed

    Touchable {
        id: opener
        visible: index.byLetter
        width: Theme.finger
        height: Theme.finger
        text: qsTr("All letters")
        onClicked: keys.active = true
        contentItem: Item {
            Words {
                anchors.centerIn: parent
                type: Theme.kicker
                color: opener.down ? Theme.bone : Theme.gold
                text: index.letters.count > 0 ? "%1–%2".arg(index.capital(0)).arg(index.capital(index.letters.count - 1)) : ""
                wrapMode: Text.NoWrap
            }
        }
    }
    // The first and the last that is a letter.
    function capital(number: int): string {
        const said = letters.letterAt(number);
        return said.length === 1 && said !== "…" ? said : letters.letterAt(number === 0 ? 1 : number - 1);
    }
    IndexStrip {
        y: opener.visible ? opener.height + Theme.mm(2) : 0
        width: parent.width
        height: parent.height - y
        letters: index.letters
        byLetter: index.byLetter
        count: index.view.count
        current: index.byLetter ? index.letters.numberAt(index.first) : index.first
        share: index.view.visibleArea.heightRatio
        at: index.view.visibleArea.yPosition
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
