pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme

// The facts of a record as a table: word on the left, value on the right, a rule between rows. People and
// countries that have pages of their own lead there.
Column {
    id: table

    required property var model
    property real labelWidth: Math.min(Theme.mm(78), width * 0.36)
    signal open(string kind, string key)

    Repeater {
        model: table.model
        Item {
            id: row
            required property int index
            required property string label
            required property string value
            required property var parts
            required property string valueLanguage
            readonly property bool leads: parts.length > 0
            width: table.width
            height: leads ? Math.max(labelText.y + labelText.implicitHeight, names.implicitHeight) + Theme.mm(1) : Math.max(labelText.implicitHeight, valueText.implicitHeight) + Theme.mm(3.4)
            Rectangle {
                visible: row.index > 0
                width: parent.width
                height: Theme.hairline
                color: Theme.line
            }
            Words {
                id: labelText
                y: row.leads ? (Theme.mm(15) - Theme.mm(12.5)) / 2 : Theme.mm(1.8)
                width: table.labelWidth - Theme.mm(4)
                type: Theme.caption
                color: Theme.ash
                text: row.label
            }
            Words {
                id: valueText
                visible: !row.leads
                x: table.labelWidth
                y: Theme.mm(1.8)
                width: table.width - table.labelWidth
                type: Theme.caption
                text: row.value
                language: row.valueLanguage
            }
            NamedWords {
                id: names
                visible: row.leads
                x: table.labelWidth
                width: table.width - table.labelWidth
                parts: row.parts
                onOpen: (kind, key) => table.open(kind, key)
            }
        }
    }
}
