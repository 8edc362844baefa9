pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

Item {
    id: page

    required property Exhibition exhibition
    required property VisitController visit

    Words {
        x: Theme.margin
        y: Theme.mm(12)
        type: Theme.pageTitle
        text: qsTr("Map")
    }
}
