import QtQuick
import kiosk.theme
import kiosk.controls

// Above all results of one section: the way back to the groups, and which section it is; below each other where
// there is no room beside.
Flow {
    id: bar

    required property string title
    required property string count
    signal back

    spacing: Theme.mm(12)

    Touchable {
        id: button
        minimum: Theme.finger
        text: qsTr("All sections")
        onClicked: bar.back()
        contentItem: Row {
            spacing: Theme.mm(4)
            Glyph {
                anchors.verticalCenter: parent.verticalCenter
                name: "back"
                size: Theme.mm(16)
            }
            Words {
                anchors.verticalCenter: parent.verticalCenter
                type: Theme.action
                color: Theme.gold
                text: button.text
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
    Words {
        width: Theme.largeText ? Math.min(Math.ceil(implicitWidth), bar.width) : implicitWidth
        height: Math.max(Theme.finger, implicitHeight)
        verticalAlignment: Text.AlignVCenter
        type: Theme.action
        text: bar.title
    }
    Words {
        height: Math.max(Theme.finger, implicitHeight)
        verticalAlignment: Text.AlignVCenter
        type: Theme.caption
        color: Theme.ash
        text: bar.count
        wrapMode: Text.NoWrap
    }
}
