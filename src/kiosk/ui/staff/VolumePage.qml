pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.staff

// How loud: twenty strokes, each a finger's target on its own, and two buttons for single steps.
Page {
    id: page

    readonly property VolumeDial dial: panel.dial

    heading: qsTr("Volume")
    summary: dial.known && !dial.audible ? qsTr("No sound output was found. Ask the operator to connect one; the exhibition is shown without sound.") : dial.muted ? qsTr("The sound is switched off. Touch a step to switch it on.") : ""

    Item {
        id: scale
        visible: page.dial.audible
        width: parent.width
        height: Theme.mm(64)
        Repeater {
            model: 20
            Rectangle {
                required property int index
                readonly property bool lit: page.dial.percent >= (index + 1) * 5
                x: (index + 0.5) * scale.width / 20 - width / 2
                anchors.bottom: parent.bottom
                width: lit ? Theme.mm(3) : Theme.rule
                height: Theme.mm(12 + index * 2.6)
                color: lit ? Theme.gold : Theme.brass
            }
        }
        Touchable {
            id: strip
            anchors.fill: parent
            text: qsTr("Volume")
            onClicked: page.dial.turnTo(5 * Math.ceil(20 * Math.max(0.001, pressX / width)))
        }
    }
    Row {
        visible: page.dial.audible
        y: scale.height + Theme.mm(14)
        spacing: Theme.mm(14)
        RingButton {
            repeats: true
            glyph: "minus"
            diameter: Theme.ringLarge
            text: qsTr("Softer")
            enabled: page.dial.percent > 0
            onClicked: page.dial.turn(-1)
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.mm(66)
            horizontalAlignment: Text.AlignHCenter
            type: Theme.pageTitle
            text: qsTr("%1 %").arg(page.dial.percent)
            wrapMode: Text.NoWrap
        }
        RingButton {
            repeats: true
            glyph: "plus"
            diameter: Theme.ringLarge
            text: qsTr("Louder")
            enabled: page.dial.percent < 100
            onClicked: page.dial.turn(1)
        }
    }
}
