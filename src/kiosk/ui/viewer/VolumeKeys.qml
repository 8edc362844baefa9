pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// Quieter and louder, in steps, never beyond what the house has set.
Row {
    id: keys

    required property int level
    required property int levels
    signal quieter
    signal louder

    spacing: Theme.mm(4)
    height: Theme.ringLarge

    RingButton {
        repeats: true
        anchors.verticalCenter: parent.verticalCenter
        glyph: "minus"
        text: qsTr("Quieter")
        enabled: keys.level > 0
        onClicked: keys.quieter()
    }
    Column {
        anchors.verticalCenter: parent.verticalCenter
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Volume %1 of %2").arg(keys.level).arg(keys.levels)
        Glyph {
            name: "speaker"
            size: Theme.mm(15)
            colour: Theme.ash
        }
        Row {
            spacing: Theme.mm(1)
            Repeater {
                model: keys.levels
                Rectangle {
                    required property int index
                    width: Theme.mm(2.2)
                    height: Theme.mm(2.2)
                    color: index < keys.level ? Theme.bone : Theme.line
                }
            }
        }
    }
    RingButton {
        repeats: true
        anchors.verticalCenter: parent.verticalCenter
        glyph: "plus"
        text: qsTr("Louder")
        enabled: keys.level < keys.levels
        onClicked: keys.louder()
    }
}
