import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.staff

// One installed exhibition and what can be done with it. The one that is shown carries the sky line.
Item {
    id: card

    required property string exhibition
    required property string title
    required property string detail
    required property string signed
    required property bool shown
    required property int beforeRelease
    required property string hiddenNote
    required property ShelfDesk shelf

    implicitHeight: lines.height + Theme.mm(16)

    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
    Rectangle {
        visible: card.shown
        y: Theme.mm(8)
        width: Theme.selected
        height: parent.height - Theme.mm(16)
        color: Theme.sky
    }
    Column {
        id: lines
        x: Theme.mm(8)
        y: Theme.mm(8)
        width: parent.width - x
        spacing: Theme.mm(2)
        Words {
            width: parent.width
            type: Theme.nameSmall
            text: card.title
        }
        Words {
            width: parent.width
            type: Theme.caption
            color: Theme.ash
            text: card.detail
        }
        Words {
            width: parent.width
            type: Theme.caption
            color: Theme.ash
            text: card.signed
        }
        Words {
            visible: text !== ""
            width: parent.width
            type: Theme.caption
            text: card.hiddenNote
        }
        Flow {
            width: parent.width
            topPadding: Theme.mm(5)
            spacing: Theme.mm(9)
            enabled: !card.shelf.working
            PlainButton {
                visible: !card.shown
                text: qsTr("Show this one")
                onClicked: card.shelf.ask("show", card.exhibition)
            }
            PlainButton {
                visible: card.beforeRelease > 0
                text: qsTr("Back to release %1").arg(card.beforeRelease)
                onClicked: card.shelf.ask("undo", card.exhibition)
            }
            PlainButton {
                text: qsTr("Remove")
                onClicked: card.shelf.ask("remove", card.exhibition)
            }
        }
    }
}
