pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.narrow

// All letters as keys, for whom sliding along a strip is too fine.
Item {
    id: keys

    required property Letters letters
    required property int current
    signal chosen(int number)
    signal close

    Rectangle {
        anchors.fill: parent
        color: Theme.shade
    }
    MouseArea {
        anchors.fill: parent
        onClicked: keys.close()
    }
    Flow {
        id: flow
        readonly property real key: Theme.mm(20 + 12 * (Theme.textScale - 1))
        readonly property real pitch: key + Theme.mm(4)
        readonly property int most: Math.max(1, Math.floor((keys.width - 2 * Theme.margin + Theme.mm(4)) / pitch))
        anchors.centerIn: parent
        width: Math.min(most, Theme.portrait ? 9 : 14) * pitch
        spacing: Theme.mm(4)
        Repeater {
            model: keys.letters.rows
            Touchable {
                id: key
                required property int index
                required property string letter
                width: flow.key
                height: flow.key
                text: letter
                onClicked: keys.chosen(index)
                background: Rectangle {
                    color: key.down ? Theme.gold : Theme.rise
                    Rectangle {
                        visible: key.index === keys.current
                        anchors.bottom: parent.bottom
                        width: parent.width
                        height: Theme.selected
                        color: Theme.sky
                    }
                }
                contentItem: Item {
                    Words {
                        anchors.centerIn: parent
                        type: key.letter.length > 1 ? Theme.caption : Theme.name
                        color: key.down ? Theme.onGold : Theme.bone
                        text: key.letter
                        wrapMode: Text.NoWrap
                    }
                }
            }
        }
        RingButton {
            glyph: "close"
            shuts: true
            text: qsTr("Close")
            onClicked: keys.close()
        }
    }
}
