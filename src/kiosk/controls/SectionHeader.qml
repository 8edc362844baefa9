import QtQuick
import kiosk.theme

// The head of a section page: its title, and how much there is.
Item {
    id: header

    required property string title
    required property string count
    property bool centred: false        // the count beside a control in the middle of the title's first line

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
        anchors.baseline: header.centred ? undefined : titleText.baseline
        y: (Theme.mm(Theme.pageTitle.em * Theme.pageTitle.leading) - height) / 2
        type: Theme.caption
        color: Theme.ash
        text: header.count
        wrapMode: Text.NoWrap
    }
}
