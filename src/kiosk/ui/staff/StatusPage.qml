pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.staff

// What is shown now, since when, what is in it, what was found in it; and the two things staff come for.
Page {
    id: page

    readonly property ShelfDesk shelf: panel.shelf

    heading: shelf.headline
    summary: shelf.summary

    ScrollColumn {
        id: facts
        ground: Theme.rise
        width: parent.width
        height: Math.min(contentHeight, parent.height - below.height - Theme.mm(14))
        Repeater {
            model: page.shelf.facts
            FactRow {
                width: parent?.width ?? 0
                onFollow: page.panel.go("warnings")
            }
        }
        Rectangle {
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }
    }
    Column {
        id: below
        y: facts.height + Theme.mm(14)
        width: parent.width
        spacing: Theme.mm(9)
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
        Answers {
            visible: !page.shelf.asking
            width: parent.width
            Answer {
                suggested: true
                text: qsTr("Install from a stick")
                onClicked: page.panel.go("install")
            }
            Answer {
                visible: page.shelf.canUndo
                enabled: !page.shelf.working
                text: qsTr("Back to the one before")
                onClicked: page.shelf.ask("undo", "")
            }
        }
        Words {
            visible: !page.shelf.asking
            width: parent.width
            type: Theme.caption
            color: Theme.ash
            text: qsTr("The exhibition goes on while something is installed: it changes over only when the new one is checked as a whole.")
        }
    }
}
