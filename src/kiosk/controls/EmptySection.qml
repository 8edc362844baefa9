import QtQuick
import kiosk.theme

// A section in which nothing stands yet says so calmly.
Column {
    anchors.centerIn: parent
    width: Math.min(parent.width - 2 * Theme.margin, Theme.mm(260 * Theme.textScale))
    spacing: Theme.mm(10)

    Horn {
        anchors.horizontalCenter: parent.horizontalCenter
        u: Theme.mm(2.4)
    }
    Words {
        width: parent.width
        type: Theme.name
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Nothing is on display here yet")
    }
}
