import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.staff

// Something is being done: what, how far, and a way to stop it while nothing has changed.
Column {
    id: checking

    required property InstallDesk desk

    spacing: Theme.mm(10)

    Item {
        width: parent.width
        height: Theme.mm(4)
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            height: Theme.rule
            color: Theme.line
        }
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width * checking.desk.share
            height: Theme.mm(2)
            color: Theme.gold
        }
    }
    Words {
        width: parent.width
        type: Theme.body
        text: checking.desk.phase !== "" ? checking.desk.phase : qsTr("One moment …")
    }
    Words {
        width: parent.width
        type: Theme.caption
        color: Theme.ash
        text: qsTr("Leave the stick in until this is done. The exhibition goes on.")
    }
    PlainButton {
        visible: checking.desk.stage === "checking"
        text: qsTr("Stop")
        onClicked: checking.desk.cancel()
    }
}
