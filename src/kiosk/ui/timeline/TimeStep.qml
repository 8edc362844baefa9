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
    required property bool giving    // its name may go when the one beside it is chosen
    required property bool every2nd
    required property int rank       // from the landmark before it
    required property string spoken
    required property bool filled
    readonly property real startX: (at - stage.at) * stage.scale_
    readonly property bool here: stage.line.choosing && at === stage.line.spanAt && days === stage.line.spanDays
    readonly property bool pressed: at === stage.glass.pressedAt
    readonly property real unitWidth: days * stage.scale_
    // The chosen one is written in full; what stands right beside it gives way.
    readonly property bool beside: stage.line.choosing && stage.line.spanDays < 2 * days && (at + days === stage.line.spanAt || at === stage.line.spanAt + stage.line.spanDays)
    // Months that are narrower than their names: every other one is written.
    readonly property bool crowded: every2nd && unitWidth < Theme.mm(19)
    // In large letters names are thinned out until they stand apart: every 2nd, 5th (of months 3rd, 6th), or none
    // but landmarks; and what stands near the chosen one gives way.
    readonly property real letter: Theme.mm(Theme.caption.em) * 0.58
    readonly property int every: Theme.largeText && !stage.line.finer ? Math.ceil((letter * (Math.max(4, label.length) + Math.max(2, label.length)) / 2 + Theme.mm(4)) / Math.max(1, unitWidth)) : 1
    readonly property int stride: every <= 2 ? every : giving ? every === 3 ? 3 : every <= 6 ? 6 : 12 : every <= 5 ? 5 : 10
    readonly property bool thinned: Theme.largeText && (rank % stride !== 0 || stage.line.choosing && !stage.line.finer && stage.line.spanDays < 2 * days && Math.abs(at - stage.line.spanAt) * stage.scale_ < letter * Math.max(4, full.length) + Theme.mm(4))
    readonly property bool named: here || !(beside && giving && unitWidth <= Theme.mm(38)) && !crowded && !thinned
    // Written where it begins above finer columns, else in its middle.
    readonly property real nameX: stage.line.finer ? Math.max(0, startX) : startX + (unitWidth - name.width) / 2
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
        visible: step.named
        y: step.stage.ruleY + Theme.mm(2.2)
        x: step.nameX - step.x
        type: step.here ? Theme.kicker : Theme.caption
        color: step.pressed ? Theme.gold : step.here || step.landmark ? Theme.bone : step.filled ? Theme.ash : Theme.dim
        text: step.here || step.landmark && !step.beside || step.unitWidth > Theme.mm(38 * Theme.textScale) ? step.full : step.label
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
