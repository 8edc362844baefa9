pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.staff

// What was left out of the exhibition that is shown, and the remarks on it.
Page {
    id: page

    heading: qsTr("Remarks on this exhibition")
    summary: page.panel.shelf.leaves && !page.panel.shelf.remarks ? "" : qsTr("None of them keeps visitors from seeing it. Give them to whoever makes the exhibition.")

    ScrollColumn {
        ground: Theme.rise
        width: parent.width
        height: parent.height - back.height - Theme.mm(14)
        LeftOut {
            width: parent?.width ?? 0
            shelf: page.panel.shelf
        }
        RemarkList {
            width: parent?.width ?? 0
            model: page.panel.shelf.warnings
        }
    }
    Action {
        id: back
        anchors.bottom: parent.bottom
            glyph: "back"
        text: qsTr("Back to the status")
        onClicked: page.panel.go("status")
    }
}
