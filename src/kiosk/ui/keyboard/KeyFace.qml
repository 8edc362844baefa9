pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Styles
import kiosk.theme
import kiosk.controls

// What a key looks like: flat, its letter large, gold while a finger is on it. Keys that do something are drawn
// in outline. It tells its place and its name to the tour, and to who cannot see.
KeyPanel {
    id: face

    property string glyph: ""
    property string label: control?.displayText ?? ""
    property string spoken: label
    readonly property bool acts: control?.functionKey || control?.highlighted
    readonly property bool down: control?.pressed ?? false
    readonly property bool own: "әіңғүұқөһ".includes(label) && !Theme.highContrast   // on no other keyboard
    readonly property bool touchTarget: visible && (control?.enabled ?? false)
    readonly property string text: spoken

    Accessible.role: Accessible.Button
    Accessible.name: spoken
    Accessible.ignored: !touchTarget
    Accessible.onPressAction: {
        if (!control.noKeyEvent)
            InputContext.inputEngine.virtualKeyClick(control.key, control.uppercased ? control.text.toUpperCase() : control.text, 0);
        control.clicked();
    }

    Rectangle {
        anchors.fill: parent
        anchors.rightMargin: Theme.mm(2.6)
        anchors.bottomMargin: Theme.mm(2.6)
        color: face.down ? Theme.gold : face.acts ? "transparent" : face.own ? Qt.lighter(Theme.rise, 1.28) : Theme.rise
        border.width: face.acts || Theme.highContrast ? Theme.rule : 0
        border.color: Theme.line

        Glyph {
            anchors.centerIn: parent
            visible: face.glyph !== ""
            name: face.glyph
            mirrored: false
            size: Theme.mm(20)
            colour: face.down ? Theme.onGold : Theme.gold
        }
        Words {
            anchors.centerIn: parent
            mirrored: false
            visible: face.glyph === "" && text !== ""
            width: face.acts && Theme.largeText ? parent.width - Theme.mm(4) : undefined
            horizontalAlignment: Theme.largeText ? Text.AlignHCenter : Text.AlignLeft
            fontSizeMode: face.acts && Theme.largeText ? Text.HorizontalFit : Text.FixedSize
            minimumPixelSize: Math.round(Theme.mm(8))
            type: face.acts ? Theme.action : Theme.control
            // A letter is large already; in the largest text it fills its key.
            font.pixelSize: Math.round(Theme.mm(face.acts ? Math.min(20, Theme.action.em) : 14 + 6 * (Theme.textScale - 1)))
            lineHeightMode: Text.ProportionalHeight
            lineHeight: 1
            text: face.acts ? face.label : face.label.toLocaleUpperCase()
            wrapMode: Text.NoWrap
            color: face.down ? Theme.onGold : Theme.bone
            Accessible.ignored: true
        }
    }
}
