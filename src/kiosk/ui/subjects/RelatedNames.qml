pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// Names that stand in the same records, each with how many; they lead to their pages.
Column {
    id: related

    required property string title
    required property var model
    required property int count
    signal meet(string kind, string key)

    visible: count > 0
    topPadding: Theme.mm(4)

    Words {
        width: parent.width
        type: Theme.caption
        color: Theme.ash
        text: related.title
    }
    Flow {
        width: parent.width
        spacing: Theme.mm(3)
        Repeater {
            model: related.model
            SubjectLink {
                required property string kind
                required property string key
                required property string name
                required count
                width: Math.min(implicitWidth, parent?.width ?? implicitWidth)
                text: name
                onClicked: related.meet(kind, key)
            }
        }
    }
}
