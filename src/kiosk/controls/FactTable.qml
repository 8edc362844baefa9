pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme

// The facts of a record as a table: word on the left, value on the right, a rule between rows. People and
// countries that have pages of their own lead there. Letters too large for two columns have the word above.
Column {
    id: table

    required property var model
    readonly property real wanted: Theme.mm(78) * Theme.textScale
    property real labelWidth: Math.min(wanted, width * 0.36)
    readonly property bool stacked: Theme.largeText && labelWidth < Math.min(wanted, width * 0.5)
    readonly property real valueX: stacked ? 0 : labelWidth
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
            readonly property real said: leads ? names.y + names.implicitHeight + Theme.mm(1) : valueText.y + valueText.implicitHeight + Theme.mm(1.6)
            height: Math.max(labelText.y + labelText.implicitHeight + Theme.mm(leads ? 1 : 1.6), said)
            Rectangle {
                visible: row.index > 0
                width: parent.width
                height: Theme.hairline
                color: Theme.line
            }
            Words {
                id: labelText
                y: row.leads && !table.stacked ? (Theme.mm(15) - Theme.mm(12.5)) / 2 : Theme.mm(table.stacked ? 4 : 1.8)
                width: table.stacked ? table.width : table.labelWidth - Theme.mm(4)
                type: Theme.caption
                color: Theme.ash
                text: row.label
            }
            Words {
                id: valueText
                visible: !row.leads
                x: table.valueX
                y: table.stacked ? labelText.y + labelText.implicitHeight : Theme.mm(1.8)
                width: table.width - table.valueX
                type: Theme.caption
                text: row.value
                language: row.valueLanguage
            }
            NamedWords {
                id: names
                visible: row.leads
                x: table.valueX
                y: table.stacked ? labelText.y + labelText.implicitHeight : 0
                width: table.width - table.valueX
                parts: row.parts
                onOpen: (kind, key) => table.open(kind, key)
            }
        }
    }
}
