pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme

// The facts of a record as a table: word on the left, value on the right, a rule between rows.
Column {
    id: table

    required property var model
    property real labelWidth: Math.min(Theme.mm(78), width * 0.36)

    Repeater {
        model: table.model
        Item {
            id: row
            required property int index
            required property string label
            required property string value
            width: table.width
            height: Math.max(labelText.implicitHeight, valueText.implicitHeight) + Theme.mm(3.4)
            Rectangle {
                visible: row.index > 0
                width: parent.width
                height: Theme.hairline
                color: Theme.line
            }
            Words {
                id: labelText
                y: Theme.mm(1.8)
                width: table.labelWidth - Theme.mm(4)
                type: Theme.caption
                color: Theme.ash
                text: row.label
            }
            Words {
                id: valueText
                x: table.labelWidth
                y: Theme.mm(1.8)
                width: table.width - table.labelWidth
                type: Theme.caption
                text: row.value
            }
        }
    }
}
