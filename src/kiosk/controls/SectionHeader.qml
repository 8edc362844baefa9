import QtQuick
import kiosk.theme

// The head of a section page: its title, and how much there is.
Item {
    id: header

    required property string title
    required property string count

    implicitHeight: titleText.implicitHeight

    Words {
        id: titleText
        width: parent.width - countText.implicitWidth - Theme.finger
        type: Theme.pageTitle
        text: header.title
    }
    Words {
        id: countText
        anchors.right: parent.right
        anchors.baseline: titleText.baseline
        type: Theme.caption
        color: Theme.ash
        text: header.count
        wrapMode: Text.NoWrap
    }
}
