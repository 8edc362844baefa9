pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.staff

// Another PIN: the one of now, the new one, the new one again.
Page {
    id: page

    readonly property PinChange pad: panel.change
    readonly property bool tall: Theme.portrait

    heading: qsTr("Change the PIN")
    summary: {
        switch (pad.step) {
        case "new": return qsTr("Now the new PIN: 4 to 12 digits.");
        case "again": return qsTr("The new PIN once more.");
        case "done": return "";
        default: return qsTr("First the PIN of now.");
        }
    }

    Column {
        width: page.tall ? parent.width : parent.width - keys.width - Theme.mm(24)
        spacing: Theme.mm(8)
        Dots {
            visible: page.pad.step !== "done"
            width: Math.min(parent.width, Theme.mm(130))
            count: page.pad.dots
        }
        Words {
            width: parent.width
            type: Theme.body
            text: page.pad.checking ? qsTr("One moment …") : page.pad.message
        }
        Words {
            visible: page.pad.wait > 0
            type: Theme.pageTitle
            wrapMode: Text.NoWrap
            text: `${Math.floor(page.pad.wait / 60)}:${String(page.pad.wait % 60).padStart(2, "0")}`
        }
    }
    KeyPad {
        id: keys
        visible: page.pad.step !== "done"
        pad: page.pad
        x: page.tall ? (parent.width - width) / 2 : parent.width - width
        y: page.tall ? Theme.mm(80) : 0
    }
}
