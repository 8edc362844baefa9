pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.staff

// The sticks that are in, and the exhibitions on them.
ScrollColumn {
    id: list

    required property InstallDesk desk

    ground: Theme.rise

    Words {
        visible: !list.desk.looked
        width: parent?.width ?? 0
        type: Theme.body
        color: Theme.ash
        text: qsTr("Looking for sticks …")
    }
    Repeater {
        model: list.desk.sticks
        Item {
            id: row
            required property int index
            required property string what
            required property string name
            required property string detail
            required property int number
            width: parent?.width ?? 0
            height: what === "found" ? entry.height : said.y + said.height + Theme.mm(what === "stick" ? 4 : 6)

            Words {
                id: said
                visible: row.what !== "found"
                y: Theme.mm(row.what !== "stick" ? 4 : row.index > 0 ? 14 : 2)
                width: parent.width
                type: row.what === "stick" ? Theme.kicker : Theme.body
                color: row.what === "stick" ? Theme.ash : Theme.bone
                text: row.what === "stick" ? qsTr("Stick “%1”").arg(row.name) : row.name
            }
            Touchable {
                id: entry
                visible: row.what === "found"
                width: parent.width
                height: Math.max(Theme.mm(28), words.height + Theme.mm(10))
                text: row.name
                onClicked: list.desk.choose(row.number)
                contentItem: Item {
                    Column {
                        id: words
                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width - arrow.width - Theme.half
                        Words {
                            width: parent.width
                            type: Theme.action
                            text: row.name
                            color: entry.down ? Theme.gold : Theme.bone
                        }
                        Words {
                            width: parent.width
                            type: Theme.caption
                            color: Theme.ash
                            text: row.detail
                        }
                    }
                    Glyph {
                        id: arrow
                        // Qt's software renderer draws shapes beyond the edge that clips them, and never wipes
                        // them away there: an arrow is drawn while all of it is inside.
                        readonly property real above: row.y + (row.height - height) / 2 - list.contentY
                        visible: above >= 0 && above + height <= list.height
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        name: "forward"
                        size: Theme.mm(18)
                    }
                }
                background: Item {
                    Rectangle {
                        width: parent.width
                        height: Theme.hairline
                        color: Theme.line
                    }
                    Rectangle {
                        y: parent.height
                        width: parent.width
                        height: Theme.hairline
                        color: Theme.line
                    }
                }
            }
        }
    }
}
