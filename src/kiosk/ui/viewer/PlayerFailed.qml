import QtQuick
import kiosk.theme
import kiosk.controls

// Said quietly over the poster when a recording does not play; all else stays.
Rectangle {
    id: notice

    required property bool film
    signal again

    implicitWidth: column.implicitWidth + Theme.finger
    implicitHeight: column.implicitHeight + Theme.finger
    color: Theme.shade

    Column {
        id: column
        anchors.centerIn: parent
        spacing: Theme.half
        Words {
            width: Math.min(implicitWidth, Theme.mm(200 + 100 * (Theme.textScale - 1)))
            horizontalAlignment: Text.AlignHCenter
            text: notice.film ? qsTr("The film cannot be played at the moment.") : qsTr("The recording cannot be played at the moment.")
        }
        PlainButton {
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("Try again")
            onClicked: notice.again()
        }
    }
}
