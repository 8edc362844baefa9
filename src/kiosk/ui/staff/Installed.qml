import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.staff

// It is done, and can be taken back.
Column {
    id: installed

    required property StaffPanel panel
    required property InstallDesk desk
    readonly property bool undone: desk.stage === "undone"

    spacing: Theme.mm(12)

    Notice {
        width: parent.width
        text: installed.undone ? qsTr("Visitors see what they saw before, as soon as you leave the panel.") : qsTr("“%1”: visitors see it as soon as you leave the panel. The stick may be taken out.").arg(installed.desk.title)
    }
    Flow {
        width: parent.width
        spacing: Theme.mm(9)
        PlainButton {
            suggested: true
            text: qsTr("Leave the panel")
            onClicked: installed.panel.close()
        }
        PlainButton {
            visible: !installed.undone
            text: qsTr("Take it back")
            onClicked: installed.desk.undo()
        }
        PlainButton {
            text: qsTr("Another one")
            onClicked: installed.desk.begin()
        }
    }
}
