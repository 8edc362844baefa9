pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.staff

// What came of a check: why it cannot be installed, or what changes; what was found; and what to do.
Item {
    id: result

    required property StaffPanel panel
    required property InstallDesk desk
    readonly property bool good: desk.stage === "result"

    ScrollColumn {
        width: parent.width
        height: parent.height - buttons.height - Theme.mm(12)
        spacing: Theme.mm(3)

        Notice {
            visible: !result.good
            failed: true
            width: parent?.width ?? 0
            text: result.desk.refusal
        }
        Words {
            visible: result.good
            width: parent?.width ?? 0
            type: Theme.kicker
            color: Theme.ash
            text: qsTr("What changes")
        }
        Repeater {
            model: result.good ? result.desk.changes : null
            Words {
                required property string sentence
                width: parent?.width ?? 0
                type: Theme.body
                text: sentence
            }
        }
        Words {
            visible: result.desk.findingCount > 0
            topPadding: Theme.mm(6)
            width: parent?.width ?? 0
            type: Theme.kicker
            color: Theme.ash
            text: qsTr("What was found: %1").arg(result.desk.remarks)
        }
        RemarkList {
            width: parent?.width ?? 0
            model: result.desk.findings
        }
        Words {
            visible: !result.good
            topPadding: Theme.mm(4)
            width: parent?.width ?? 0
            type: Theme.caption
            color: Theme.ash
            text: qsTr("Nothing has changed: visitors see what they saw before.")
        }
    }
    Flow {
        id: buttons
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.mm(4)
        width: parent.width
        spacing: Theme.mm(9)
        PlainButton {
            visible: result.good
            suggested: true
            text: qsTr("Install")
            onClicked: result.desk.accept()
        }
        PlainButton {
            visible: result.good
            text: qsTr("See it first")
            onClicked: result.panel.preview()
        }
        PlainButton {
            suggested: !result.good
            text: result.good ? qsTr("Do not install") : qsTr("Back to the sticks")
            onClicked: result.desk.cancel()
        }
    }
}
