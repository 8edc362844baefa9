pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.staff

// Every installed exhibition: show another, go back, remove.
Page {
    id: page

    readonly property ShelfDesk shelf: panel.shelf

    heading: qsTr("Installed exhibitions")
    summary: shelf.count > 0 ? qsTr("One of them is shown. Each keeps the release before it, to go back to.") : ""

    Column {
        id: said
        width: parent.width
        spacing: Theme.mm(9)
        bottomPadding: visible ? Theme.mm(9) : 0
        visible: page.shelf.asking || page.shelf.outcome !== ""
        Notice {
            width: parent.width
            visible: text !== ""
            text: page.shelf.outcome
            failed: page.shelf.failed
        }
        Question {
            width: parent.width
            visible: page.shelf.asking
            shelf: page.shelf
        }
    }
    ScrollColumn {
        ground: Theme.rise
        y: said.visible ? said.height : 0
        width: parent.width
        height: parent.height - y
        visible: !page.shelf.asking && page.shelf.count > 0
        Repeater {
            model: page.shelf.editions
            EditionCard {
                width: parent?.width ?? 0
                shelf: page.shelf
            }
        }
    }
    Column {
        visible: page.shelf.known && page.shelf.count === 0
        y: said.visible ? said.height : 0
        width: parent.width
        spacing: Theme.mm(12)
        Words {
            width: parent.width
            type: Theme.body
            text: qsTr("Nothing is installed yet: what visitors see came with the kiosk. An exhibition from a stick takes its place.")
        }
        Answers {
            width: parent.width
            Answer {
                suggested: true
                text: qsTr("Install from a stick")
                onClicked: page.panel.go("install")
            }
        }
    }
}
