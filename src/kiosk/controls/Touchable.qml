import QtQuick
import QtQuick.Templates as T

// What can be pressed. Acts on lift, lets go when the finger slides off, and never asks for a
// smaller finger than `minimum`. Everything pressable in the product is one of these. How fingers that tremble
// or come twice press it stands in kiosk.ui.hands.
T.AbstractButton {
    id: touchable

    // The tour measures every item that carries this mark.
    readonly property bool touchTarget: true
    // It closes what lies open over the page: the key for Back presses it.
    property bool shuts: false
    // Whether two quick presses are meant as two: leafing, zoom, a keypad.
    property bool repeats: false

    implicitWidth: Math.max(implicitContentWidth + leftPadding + rightPadding, minimum)
    implicitHeight: Math.max(implicitContentHeight + topPadding + bottomPadding, minimum)
    property real minimum: 0
    // Of words that are not in the visit's language: their BCP-47 tag.
    property string language: ""
    focusPolicy: Qt.NoFocus
    hoverEnabled: false
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: clicked()
}
