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
        ground: Theme.rise
        width: parent.width
        height: parent.height - buttons.height - Theme.mm(12)

        Notice {
            visible: !result.good
            failed: true
            width: parent?.width ?? 0
            text: result.desk.refusal
        }
        Words {
            visible: !result.good
            topPadding: Theme.mm(6)
            width: parent?.width ?? 0
            type: Theme.body
            color: Theme.ash
            text: qsTr("Nothing has changed: visitors see what they saw before.")
        }
        Words {
            visible: result.good
            bottomPadding: Theme.mm(4)
            width: parent?.width ?? 0
            type: Theme.kicker
            color: Theme.ash
            text: qsTr("What changes")
        }
        ChangeList {
            visible: result.good
            width: parent?.width ?? 0
            model: result.desk.changes
        }
        Words {
            visible: result.desk.findingCount > 0
            topPadding: Theme.mm(12)
            bottomPadding: Theme.mm(4)
            width: parent?.width ?? 0
            type: Theme.kicker
            color: Theme.ash
            text: qsTr("What was found: %1").arg(result.desk.remarks)
        }
        RemarkList {
            width: parent?.width ?? 0
            model: result.desk.findings
        }
    }
    Answers {
        id: buttons
        anchors.bottom: parent.bottom
        width: parent.width
        Answer {
            visible: result.good
            suggested: true
            text: qsTr("Install")
            onClicked: result.desk.accept()
        }
        Answer {
            visible: result.good
            text: qsTr("See it first")
            onClicked: result.panel.preview()
        }
        Answer {
            suggested: !result.good
            text: result.good ? qsTr("Do not install") : qsTr("Back to the sticks")
            onClicked: result.desk.cancel()
        }
    }
}
