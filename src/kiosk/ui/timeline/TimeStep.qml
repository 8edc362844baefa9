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
    required property bool beside
    required property string spoken
    required property bool filled
    readonly property real startX: (at - stage.at) * stage.scale_
    readonly property bool here: stage.line.choosing && at === stage.line.spanAt && days === stage.line.spanDays
    readonly property bool pressed: at === stage.glass.pressedAt
    readonly property real unitWidth: days * stage.scale_
    // Written where it begins above finer columns, else in its middle.
    readonly property real nameX: stage.line.finer ? Math.max(0, startX) : startX + (unitWidth - name.width) / 2
    // Where units are narrow, the name in full has the room of both its neighbours.
    readonly property bool yields: !stage.line.finer && !here && unitWidth < Theme.mm(20)
        && (beside || stage.line.choosing && (at + days === stage.line.spanAt || at === stage.line.spanAt + stage.line.spanDays))
    readonly property bool written: stage.line.finer ? nameX + name.width <= Math.min(stage.width, startX + unitWidth)
        : startX + unitWidth / 2 >= 0 && startX + unitWidth / 2 <= stage.width
    readonly property bool touchTarget: true
    readonly property string text: full

    visible: days > 0 && written
    x: Math.max(0, startX)
    width: Math.max(0, Math.min(stage.width, startX + unitWidth) - x)
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
        id: name
        visible: !step.yields
        y: step.stage.ruleY + Theme.mm(2.2)
        x: step.nameX - step.x
        type: step.here ? Theme.kicker : Theme.caption
        color: step.pressed ? Theme.gold : step.here || step.landmark ? Theme.bone : step.filled ? Theme.ash : Theme.dim
        text: step.here || step.landmark || step.unitWidth > Theme.mm(38) ? step.full : step.label
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
