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
        readonly property int columns: Math.max(2, Math.floor(width / Theme.mm(96)))
        y: heading.height + Theme.mm(6)
        width: parent.width
        height: parent.height - y
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        cellWidth: width / columns
        cellHeight: Theme.mm(92)
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
                    width: parent.width
                    height: parent.height - name.height - Theme.mm(3)
                    file: choice.thumb
                    verticalAlignment: Image.AlignBottom
                }
                NarrowWords {
                    id: name
                    y: parent.height - height
                    width: parent.width
                    height: 2 * lineHeight
                    type: Theme.thread
                    lines: 2
                    words: choice.title
                    color: choice.down ? Theme.gold : Theme.bone
                    horizontalAlignment: Text.AlignHCenter
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
