import QtQuick
import kiosk.theme

// What can be done on a page: buttons of one width, three in a row; on a tall screen two, and the first of an
// odd number takes a row of its own.
Flow {
    id: answers

    readonly property int columns: Theme.portrait ? 2 : 3
    readonly property real cell: Math.floor((width - (columns - 1) * spacing) / columns)
    readonly property bool odd: Theme.portrait && visibleChildren.length % 2 === 1

    spacing: Theme.mm(9)
}
