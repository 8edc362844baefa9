pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.narrow

// What is chosen, in words, each with a way to take it off, and one to clear all. Runs past the edge.
ListView {
    id: row

    required property SectionChoices choices

    orientation: ListView.Horizontal
    boundsBehavior: Flickable.StopAtBounds
    // Only while it moves: a page that is left with something half made beyond the edge says so in a warning.
    cacheBuffer: moving ? Math.max(0, width) : 0
    implicitHeight: Theme.touchRow
    spacing: Theme.mm(4)
    rightMargin: Theme.margin
    clip: Theme.portrait
    model: choices.chosen
    headerPositioning: ListView.InlineHeader
    header: Item {
        width: all.width + row.spacing
        height: all.height
        Touchable {
            id: all
            width: words.implicitWidth + Theme.mm(6)
            height: Theme.touchRow
            text: words.text
            onClicked: row.choices.clear()
            contentItem: Item {
                Words {
                    id: words
                    anchors.verticalCenter: parent.verticalCenter
                    type: Theme.action
                    color: all.down ? Theme.bone : Theme.gold
                    text: qsTr("Clear all")
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
    delegate: Touchable {
        id: chip
        required property string facet
        required property string value
        required property string label

        height: Theme.touchRow
        width: name.width + Theme.mm(Theme.largeText ? 18 : 25) + (Theme.largeText ? cross.implicitWidth : 0)
        text: qsTr("Take off: %1").arg(label)
        onClicked: row.choices.toggle(facet, value)

        background: Rectangle {
            color: chip.down ? Theme.gold : Theme.rise
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: Theme.selected
                color: Theme.sky
            }
        }
        contentItem: Item {
            Words {
                id: name
                x: Theme.mm(6)
                width: Math.min(implicitWidth, Theme.mm(150 * Theme.textScale))
                anchors.verticalCenter: parent.verticalCenter
                type: Theme.action
                color: chip.down ? Theme.onGold : Theme.bone
                text: chip.label
                maximumLineCount: 1
                mayElide: true
            }
            Words {
                id: cross
                anchors.right: parent.right
                anchors.rightMargin: Theme.mm(6)
                anchors.verticalCenter: parent.verticalCenter
                type: Theme.name
                color: chip.down ? Theme.onGold : Theme.gold
                text: "×"
                wrapMode: Text.NoWrap
            }
        }
    }
}
