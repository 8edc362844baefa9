import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.staff

// Over a preview: what this is, and the way back. It speaks the panel's language.
Rectangle {
    id: strip

    required property StaffPanel panel

    height: Theme.mm(26)
    color: Theme.gold

    MouseArea {
        anchors.fill: parent
    }
    Words {
        mirrored: false
        horizontalAlignment: Text.AlignLeft
        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - x - back.width - Theme.margin - Theme.half
        type: Theme.action
        color: Theme.onGold
        text: strip.panel.previewWords
    }
    Touchable {
        id: back
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        height: parent.height
        text: strip.panel.backWords
        onClicked: strip.panel.endPreview()
        contentItem: Row {
            spacing: Theme.mm(4)
            Glyph {
                anchors.verticalCenter: parent.verticalCenter
                name: "back"
                size: Theme.mm(18)
                colour: Theme.onGold
            }
            Words {
                mirrored: false
                horizontalAlignment: Text.AlignLeft
                anchors.verticalCenter: parent.verticalCenter
                type: Theme.action
                color: Theme.onGold
                text: back.text
                wrapMode: Text.NoWrap
            }
        }
    }
}
