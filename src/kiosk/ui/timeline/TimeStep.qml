import QtQuick
import kiosk.theme
import kiosk.controls

// One unit of the line: its name, and its place to be touched. The glass behind takes the touch itself.
Item {
    id: step

    required property TimeStage stage
    required property real at
    required property real days
    required property string label
    required property string full
    required property bool landmark
    required property string spoken
    required property bool filled
    readonly property real startX: (at - stage.at) * stage.scale_
    readonly property bool here: stage.line.choosing && at === stage.line.spanAt && days === stage.line.spanDays
    readonly property bool pressed: at === stage.glass.pressedAt
    readonly property bool written: stage.line.finer ? startX + width > Theme.mm(22) && startX < stage.width - Theme.mm(16)
        : startX + width / 2 >= 0 && startX + width / 2 <= stage.width
    readonly property bool touchTarget: true
    readonly property string text: full

    visible: days > 0 && written
    x: startX
    width: days * stage.scale_
    height: stage.height
    Accessible.role: Accessible.Button
    Accessible.name: spoken
    Accessible.checked: here
    Accessible.onPressAction: stage.glass.chooseAt(at)

    Rectangle {
        visible: step.stage.line.finer && step.startX >= 0
        y: step.stage.ruleY
        width: Theme.hairline
        height: Theme.mm(4)
        color: Theme.brass
    }
    Words {
        y: step.stage.ruleY + Theme.mm(2.2)
        // Above finer columns a name stands where its unit begins.
        x: step.stage.line.finer ? Math.max(0, -step.startX) : (parent.width - width) / 2
        type: step.here ? Theme.kicker : Theme.caption
        color: step.pressed ? Theme.gold : step.here || step.landmark ? Theme.bone : step.filled ? Theme.ash : Theme.dim
        text: step.here || step.landmark || step.width > Theme.mm(38) ? step.full : step.label
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
