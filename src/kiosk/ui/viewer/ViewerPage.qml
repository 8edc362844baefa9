pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// Closer to one record: its media one at a time on the stage.
Item {
    id: page

    required property Exhibition exhibition
    required property VisitController visit
    required property string recordId
    property int current: Math.max(0, parseInt(visit.view) - 1)

    RecordView {
        id: view
        exhibition: page.exhibition
        recordId: page.recordId
    }
    Component.onCompleted: page.visit.wordsOnScreen(view.wordCount)

    DeepZoom {
        anchors.fill: parent
        anchors.margins: Theme.margin
        medium: view.mediaAt(page.current)
    }
}
