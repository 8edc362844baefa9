import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Styles
import kiosk.theme
import kiosk.controls
import kiosk.ui.keyboard

// Qt's keyboard in the colours of the exhibition. Its proportions are those of a grid of twelve by four keys.
KeyboardStyle {
    id: style

    keyboardDesignWidth: Theme.portrait ? 12 * 29.5 : 12 * 39
    keyboardDesignHeight: Theme.portrait ? 4 * 30 : 4 * 32
    keyboardBackground: Item {}
    keyPanel: KeyFace {}
    backspaceKeyPanel: KeyFace { glyph: "erase"; spoken: qsTr("Erase a letter") }
    spaceKeyPanel: KeyFace { label: qsTr("Space") }
    enterKeyPanel: KeyFace { glyph: "lens"; spoken: qsTr("Search") }
    shiftKeyPanel: KeyFace { glyph: "capitals"; spoken: qsTr("Capital letters") }
    symbolKeyPanel: KeyFace {}
    modeKeyPanel: KeyFace {}
    languageKeyPanel: KeyFace {}
    hideKeyPanel: KeyFace {}
    handwritingKeyPanel: KeyFace {}

    // Writing by candidates (Chinese, Japanese): they stand on a line above the keys.
    selectionListHeight: Theme.finger
    selectionListBackground: Rectangle { color: Theme.night }
    selectionListDelegate: Item {
        id: candidate
        required property int index
        required property string display
        readonly property url soundEffect: ""
        width: touch.width
        height: Theme.finger
        Touchable {
            id: touch
            width: Math.max(Theme.finger, word.implicitWidth + Theme.mm(9))
            height: parent.height
            text: candidate.display
            onClicked: InputContext.inputEngine.wordCandidateListModel.selectItem(candidate.index)
            contentItem: Item {
                Words {
                    id: word
                    anchors.centerIn: parent
                    type: Theme.action
                    text: touch.text
                    wrapMode: Text.NoWrap
                    color: touch.down || candidate.ListView.isCurrentItem ? Theme.gold : Theme.bone
                    Accessible.ignored: true
                }
            }
        }
    }
}
