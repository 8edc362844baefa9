pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// What a record can be compared with, as large pictures: related ones first, then its neighbours.
Item {
    id: chooser

    required property var records
    required property int count
    signal choose(string record)

    Words {
        id: heading
        width: parent.width
        type: Theme.name
        text: chooser.count > 0 ? qsTr("What shall stand beside it?") : qsTr("There is nothing to compare it with yet.")
    }
    GridView {
        id: grid
        readonly property int columns: Theme.largeText ? Math.max(1, Math.floor(width / Theme.mm(240 * Theme.textScale))) : Math.max(2, Math.floor(width / Theme.mm(96)))
        y: heading.height + Theme.mm(6)
        width: parent.width
        height: parent.height - y
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        cellWidth: width / columns
        cellHeight: Theme.mm(92)
        // Large words stand beside the picture.
        readonly property bool beside: Theme.largeText
        model: chooser.records
        delegate: Touchable {
            id: choice
            required property string recordId
            required property string title
            required property string thumb
            width: grid.cellWidth - Theme.mm(6)
            height: grid.cellHeight - Theme.mm(6)
            text: title
            onClicked: chooser.choose(recordId)

            contentItem: Item {
                Picture {
                    width: grid.beside ? Theme.mm(76) : parent.width
                    height: grid.beside ? parent.height : parent.height - name.height - Theme.mm(3)
                    file: choice.thumb
                    verticalAlignment: Image.AlignBottom
                }
                NarrowWords {
                    id: name
                    x: grid.beside ? Theme.mm(84) : 0
                    y: grid.beside ? (parent.height - height) / 2 : parent.height - height
                    width: parent.width - x
                    height: grid.beside ? implicitHeight : 2 * lineHeight
                    type: Theme.thread
                    lines: grid.beside ? 3 : 2
                    words: choice.title
                    color: choice.down ? Theme.gold : Theme.bone
                    horizontalAlignment: grid.beside ? Text.AlignLeft : Text.AlignHCenter
                }
                Rectangle {
                    visible: choice.down
                    anchors.fill: parent
                    color: "transparent"
                    border.color: Theme.gold
                    border.width: Theme.selected
                }
            }
        }
    }
    PositionMark {
        upright: true
        visible: share < 1
        x: parent.width - Theme.mm(2)
        y: grid.y
        height: grid.height
        share: grid.visibleArea.heightRatio
        at: grid.visibleArea.yPosition
    }
}
