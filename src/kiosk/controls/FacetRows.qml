pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme

// Choices with their counts in as many rows as they need, on a screen too narrow for one.
Item {
    id: bar

    required property var model
    required property string allLabel
    required property int allCount
    property string chosen: ""
    readonly property int rows: Math.round(flow.implicitHeight / Theme.finger)
    signal choose(string value)

    implicitHeight: flow.implicitHeight

    Repeater {
        model: bar.rows
        Rectangle {
            required property int index
            x: -bar.x
            y: (index + 1) * Theme.finger - height
            width: bar.width + 2 * bar.x
            height: Theme.hairline
            color: Theme.line
        }
    }
    Flow {
        id: flow
        width: parent.width
        FacetChoice {
            value: ""
            label: bar.allLabel
            count: bar.allCount
            chosen: bar.chosen
            onClicked: bar.choose(value)
        }
        Repeater {
            model: bar.model
            FacetChoice {
                chosen: bar.chosen
                onClicked: bar.choose(value)
            }
        }
    }
}
