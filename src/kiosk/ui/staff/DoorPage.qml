pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.staff

// The door: the PIN on a pad, or why there is none to enter. Languages and the way back to the exhibition
// stand at the bottom, where they stand everywhere.
Item {
    id: door

    required property StaffPanel panel
    readonly property Pad pad: panel.pad
    readonly property bool tall: Theme.portrait
    readonly property real clock: Math.floor(pad.wait / 60)

    Lamp {
        radius: Theme.mm(150)
        x: keys.x + keys.width / 2 - radius
        y: keys.y + keys.height / 2 - radius
        strength: 0.6
    }
    Column {
        id: said
        x: Theme.margin
        y: door.tall ? Theme.mm(90) : (desk.y - height) / 2
        width: door.tall ? parent.width - 2 * x : Theme.mm(330)
        spacing: Theme.mm(7)
        Words {
            width: parent.width
            type: Theme.pageTitle
            font.pixelSize: Math.round(Theme.mm(34))
            lineHeight: Math.round(Theme.mm(40))
            text: qsTr("Staff panel")
        }
        Words {
            width: parent.width
            type: Theme.body
            color: Theme.ash
            visible: !door.pad.shut
            text: qsTr("Enter your PIN. The exhibition begins anew when you leave.")
        }
        Dots {
            visible: !door.pad.shut && door.pad.wait === 0
            count: door.pad.dots
            width: Theme.mm(130)
        }
        Words {
            visible: door.pad.wait > 0
            type: Theme.pageTitle
            wrapMode: Text.NoWrap
            text: `${door.clock}:${String(door.pad.wait % 60).padStart(2, "0")}`
        }
        Words {
            width: parent.width
            type: Theme.body
            text: door.pad.checking ? qsTr("One moment …") : door.pad.message
            // A place that is kept, so that nothing moves when something is said.
            height: Math.max(implicitHeight, Math.round(Theme.mm(32)))
        }
    }
    KeyPad {
        id: keys
        visible: !door.pad.shut
        pad: door.pad
        x: door.tall ? (parent.width - width) / 2 : parent.width - Theme.margin - width - Theme.mm(60)
        y: door.tall ? desk.y - height - Theme.mm(50) : (desk.y - height) / 2
    }
    Item {
        id: desk
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.mm(40)
        Rectangle {
            anchors.fill: parent
            color: Theme.desk
            Rectangle {
                width: parent.width
                height: Theme.hairline
                color: Qt.alpha(Theme.brass, 0.75)
            }
        }
        Action {
            x: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            glyph: "close"
            text: qsTr("Close")
            onClicked: door.panel.close()
        }
        Languages {
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin - Theme.mm(6)
            height: parent.height
            panel: door.panel
        }
    }
}
