import QtQuick
import kiosk.theme

// The head of a section page: its title, and how much there is: at the right, or below it in large letters.
Item {
    id: header

    required property string title
    required property string count
    property bool centred: false        // the count beside a control in the middle of the title's first line

    readonly property bool below: Theme.largeText

    implicitHeight: titleText.implicitHeight + (below && count !== "" ? countText.height : 0)

    Words {
        id: titleText
        width: parent.width - (header.below ? 0 : countText.implicitWidth + Theme.finger)
        type: Theme.pageTitle
        text: header.title
    }
    Words {
        id: countText
        x: header.below ? 0 : parent.width - width
        y: header.below ? titleText.height : header.centred ? (Theme.mm(Theme.pageTitle.em * Theme.pageTitle.leading) - height) / 2 : titleText.baselineOffset - baselineOffset
        type: Theme.caption
        color: Theme.ash
        text: header.count
        wrapMode: Text.NoWrap
    }
}
