pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme

// The one field in which words are typed: plain, in one type role, with a caret of gold that does not blink.
// Nothing is selected, copied or pasted in it, and nothing typed is learnt.
TextInput {
    id: input

    property TypeRole type: Theme.pageTitle
    property bool caret: true

    Component.onCompleted: Mirroring.keepUpright(input)
    horizontalAlignment: Theme.mirrored ? TextInput.AlignRight : undefined

    verticalAlignment: TextInput.AlignVCenter
    clip: contentWidth > width
    color: Theme.bone
    font.family: type.family
    font.weight: type.weight
    font.pixelSize: Math.max(1, Math.round(Theme.mm(type.em)))
    font.hintingPreference: Font.PreferNoHinting
    renderType: TextInput.QtRendering
    selectByMouse: false
    persistentSelection: false
    inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
    cursorDelegate: Item {
        visible: input.caret
        Rectangle {
            x: input.text === "" ? 0 : Theme.mm(1.5)
            y: parent.height * 0.1
            width: Theme.mm(0.9)
            height: parent.height * 0.8
            color: Theme.gold
        }
    }
    Accessible.role: Accessible.EditableText
    Keys.onPressed: event => event.accepted = (event.modifiers & Qt.ControlModifier) !== 0
}
