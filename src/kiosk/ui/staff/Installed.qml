import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.staff

// It is done, and can be taken back. The buttons do not stand where “Install” stood, so that a second touch
// of an impatient finger presses nothing.
Item {
    id: installed

    required property StaffPanel panel
    required property InstallDesk desk
    readonly property bool undone: desk.stage === "undone"

    Notice {
        id: notice
        width: parent.width
        text: installed.undone ? qsTr("Visitors see what they saw before, as soon as you leave the panel.") : qsTr("“%1”: visitors see it as soon as you leave the panel. The stick may be taken out.").arg(installed.desk.title)
    }
    Answers {
        id: buttons
        anchors.top: notice.bottom
        anchors.topMargin: Theme.mm(14)
        width: parent.width
        Answer {
            suggested: true
            text: qsTr("Leave the panel")
            onClicked: installed.panel.close()
        }
        Answer {
            visible: !installed.undone
            text: qsTr("Take it back")
            onClicked: installed.desk.undo()
        }
        Answer {
            text: qsTr("Another one")
            onClicked: installed.desk.begin()
        }
    }
    ScrollColumn {
        visible: !installed.undone
        ground: Theme.rise
        anchors.top: buttons.bottom
        anchors.topMargin: Theme.mm(18)
        anchors.bottom: parent.bottom
        width: parent.width
        Words {
            bottomPadding: Theme.mm(4)
            width: parent?.width ?? 0
            type: Theme.kicker
            color: Theme.ash
            text: qsTr("What has changed")
        }
        ChangeList {
            width: parent?.width ?? 0
            model: installed.desk.changes
        }
    }
}
