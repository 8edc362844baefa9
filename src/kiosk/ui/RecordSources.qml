pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// Where a record's facts and pictures come from.
Column {
    id: sources

    required property RecordView record

    spacing: Theme.mm(1.5)
    visible: sources.record.sourceCount > 0
    Words {
        width: parent.width
        topPadding: Theme.mm(3)
        type: Theme.caption
        color: Theme.ash
        text: qsTr("Where this comes from")
    }
    Repeater {
        model: sources.record.sources
        Words {
            required property string title
            required property string url
            required language
            width: parent?.width ?? 0
            type: Theme.caption
            wrapMode: Text.Wrap
            text: url !== "" ? title + "\n" + url : title
        }
    }
    Repeater {
        model: sources.record.credits
        Words {
            required property string credit
            required language
            width: parent?.width ?? 0
            type: Theme.caption
            color: Theme.ash
            text: credit
        }
    }
}
