import kiosk.theme
import kiosk.controls

// One button of `Answers`.
PlainButton {
    id: answer

    readonly property Answers row: parent as Answers

    implicitHeight: Theme.mm(28)
    width: row === null ? implicitWidth : row.odd && row.visibleChildren[0] === answer ? row.width : row.cell
}
