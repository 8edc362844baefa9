import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.staff

// Something is being done: how far, what, and a way to stop it while nothing has changed.
Item {
    id: checking

    required property InstallDesk desk

    Column {
        width: parent.width
        spacing: Theme.mm(8)
        Item {
            width: parent.width
            height: Theme.mm(6)
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
                color: Theme.brassLight
            }
        }
        Words {
            width: parent.width
            type: Theme.body
            text: checking.desk.phase !== "" ? checking.desk.phase : qsTr("One moment …")
        }
        Words {
            width: parent.width
            type: Theme.body
            color: Theme.ash
            text: qsTr("Leave the stick in until this is done. The exhibition goes on.")
        }
    }
    Answers {
        anchors.bottom: parent.bottom
        width: parent.width
        Answer {
            visible: checking.desk.stage === "checking"
            text: qsTr("Stop")
            onClicked: checking.desk.cancel()
        }
    }
}
