pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.narrow

// A strip of finger width. As many letters as have room are written, dots stand for those between; a finger
// on it, wherever it slides, is told large where it is.
Item {
    id: strip

    required property Letters letters
    required property bool byLetter
    required property int count                // of the list
    required property int current              // the letter's number, or the place in the list
    required property real share
    required property real at
    property var note: null
    readonly property bool touchTarget: true
    readonly property string text: qsTr("Go through the list")
    readonly property int marks: byLetter ? Math.min(letters.count, Math.floor(height / Theme.mm(11 * Theme.textScale))) : 0
    readonly property real pitch: height / Math.max(1, marks)
    readonly property bool held: area.pressed
    property int to: -1
    signal jump(int place)

    function letterOf(mark: int): int {
        return marks < 2 ? 0 : Math.round(mark * (letters.count - 1) / (marks - 1));
    }
    function follow(y: real): void {
        const part = Math.max(0, Math.min(0.99999, y / height));
        const found = byLetter ? Math.floor(part * letters.count) : Math.floor(part * count);
        if (found === to)
            return;
        to = found;
        jump(byLetter ? letters.startAt(found) : found);
    }

    Accessible.role: Accessible.Slider
    Accessible.name: text
    Accessible.description: byLetter ? letters.letterAt(current) : ""
    Accessible.onIncreaseAction: strip.jump(strip.byLetter ? strip.letters.startAt(strip.current + 1) : Math.min(strip.count - 1, strip.current + 20))
    Accessible.onDecreaseAction: strip.jump(strip.byLetter ? strip.letters.startAt(strip.current - 1) : Math.max(0, strip.current - 20))

    Repeater {
        model: strip.marks
        Words {
            required property int index
            readonly property int number: strip.letterOf(index)
            readonly property bool here: strip.current >= number && (index === strip.marks - 1 || strip.current < strip.letterOf(index + 1))
            width: strip.width
            y: index * strip.pitch + (strip.pitch - height) / 2
            horizontalAlignment: Text.AlignHCenter
            type: Theme.kicker
            color: here ? Theme.sky : Theme.gold
            text: strip.letters.count > 0 ? strip.letters.letterAt(number) : ""
            wrapMode: Text.NoWrap
        }
    }
    PositionMark {
        visible: !strip.byLetter
        upright: true
        anchors.horizontalCenter: parent.horizontalCenter
        width: Theme.mm(strip.held ? 3 : 1.8)
        height: parent.height
        share: strip.share
        at: strip.at
    }
    MouseArea {
        id: area
        anchors.fill: parent
        preventStealing: true
        onPressed: mouse => {
            strip.to = -1;
            strip.follow(mouse.y);
        }
        onPositionChanged: mouse => strip.follow(mouse.y)
    }
    Rectangle {
        visible: strip.held && told.text !== ""
        width: Math.max(Theme.mm(44), told.implicitWidth + Theme.mm(16))
        height: Math.max(Theme.mm(44), told.implicitHeight + Theme.mm(6))
        x: -width - Theme.mm(14)
        y: Math.max(0, Math.min(strip.height - height, area.mouseY - height / 2))
        color: Theme.rise
        border.color: Theme.gold
        border.width: Theme.stroke
        Words {
            id: told
            anchors.centerIn: parent
            type: Theme.pageTitle
            text: strip.to < 0 ? "" : strip.byLetter ? strip.letters.letterAt(strip.to) : strip.note !== null ? strip.note(strip.to) : ""
            wrapMode: Text.NoWrap
        }
    }
}
