import QtQuick
import QtQuick.Templates as T
import kiosk.theme
import kiosk.controls

// Where one is in a recording: a line of finger height. It goes there when the finger is lifted.
Item {
    id: bar

    required property int position
    required property int length
    signal sought(int to)

    function clock(milliseconds: int): string {
        const seconds = Math.floor(milliseconds / 1000), minutes = Math.floor(seconds / 60);
        const two = number => String(number).padStart(2, "0");
        return minutes < 60 ? minutes + ":" + two(seconds % 60) : Math.floor(minutes / 60) + ":" + two(minutes % 60) + ":" + two(seconds % 60);
    }

    implicitHeight: Theme.finger

    Words {
        id: now
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(implicitWidth, end.implicitWidth)
        type: Theme.control
        font.features: ({ "tnum": 1 })
        text: bar.clock(slider.pressed ? slider.visualPosition * bar.length : bar.position)
        wrapMode: Text.NoWrap
    }
    T.Slider {
        id: slider

        readonly property bool touchTarget: true
        readonly property string text: qsTr("Time")

        anchors.left: now.right
        anchors.leftMargin: Theme.half
        anchors.right: end.left
        anchors.rightMargin: Theme.half
        height: parent.height
        from: 0
        to: Math.max(1, bar.length)
        live: false
        focusPolicy: Qt.NoFocus
        leftPadding: Theme.half
        rightPadding: Theme.half
        Accessible.role: Accessible.Slider
        Accessible.name: text
        Accessible.description: qsTr("%1 of %2").arg(now.text).arg(end.text)
        onMoved: bar.sought(Math.round(value))

        background: Item {
            Rectangle {
                x: slider.leftPadding
                anchors.verticalCenter: parent.verticalCenter
                width: slider.availableWidth
                height: Theme.stroke
                color: Theme.brass
            }
            Rectangle {
                x: slider.leftPadding
                anchors.verticalCenter: parent.verticalCenter
                width: slider.visualPosition * slider.availableWidth
                height: Theme.selected * 1.5
                color: Theme.gold
            }
        }
        handle: Rectangle {
            x: slider.leftPadding + slider.visualPosition * slider.availableWidth - width / 2
            y: (slider.height - height) / 2
            width: Theme.mm(slider.pressed ? 14 : 10)
            height: width
            radius: width / 2
            color: slider.pressed ? Theme.gold : Theme.night
            border.color: Theme.gold
            border.width: Theme.stroke * 1.5
            antialiasing: true
        }
    }
    // While no finger is on it, the line follows the recording.
    Binding {
        target: slider
        property: "value"
        value: bar.position
        when: !slider.pressed
        restoreMode: Binding.RestoreNone
    }
    Words {
        id: end
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        type: Theme.control
        color: Theme.ash
        font.features: ({ "tnum": 1 })
        text: bar.clock(bar.length)
        wrapMode: Text.NoWrap
    }
}
