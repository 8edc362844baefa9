pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.narrow

// The same in as many rows as they need, on a screen too narrow for one.
Item {
    id: bar

    required property SectionChoices choices
    required property int total
    required property string allLabel
    property alias model: values.model
    readonly property int rows: Math.round(flow.implicitHeight / Theme.touchRow)

    implicitHeight: flow.implicitHeight

    Repeater {
        model: bar.rows
        Rectangle {
            required property int index
            x: -bar.x
            y: (index + 1) * Theme.touchRow - height
            width: bar.width + 2 * bar.x
            height: Theme.hairline
            color: Theme.line
        }
    }
    Flow {
        id: flow
        width: parent.width
        Choice {
            value: ""
            label: bar.allLabel
            count: bar.total
            picked: bar.choices.chosenCount === 0
            onClicked: bar.choices.clear()
        }
        Repeater {
            id: values
            Choice {
                onClicked: bar.choices.toggleQuick(value)
            }
        }
    }
}
