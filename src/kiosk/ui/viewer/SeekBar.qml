import QtQuick
import kiosk.theme
import kiosk.controls

// Where one is in a recording: a line of finger height. Touching it or drawing along it shows the time; it
// goes there when the finger is lifted, and nowhere when the finger has slid off.
Item {
    id: bar

    required property int position
    required property int length
    signal sought(int to)

    readonly property bool held: area.pressed && area.near
    readonly property real share: held ? area.share : Math.min(1, position / Math.max(1, length))

    function clock(milliseconds: int): string {
        const seconds = Math.floor(milliseconds / 1000), minutes = Math.floor(seconds / 60);
        const two = number => String(number).padStart(2, "0");
        return minutes < 60 ? minutes + ":" + two(seconds % 60) : Math.floor(minutes / 60) + ":" + two(minutes % 60) + ":" + two(seconds % 60);
    }

    implicitHeight: Math.max(Theme.finger, now.implicitHeight)
    transform: Upright { of: bar }    // time in a recording runs as on every player

    Words {
        id: now
        mirrored: false
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(implicitWidth, end.implicitWidth)
        type: Theme.control
        font.features: ({ "tnum": 1 })
        text: bar.clock(bar.held ? bar.share * bar.length : bar.position)
        wrapMode: Text.NoWrap
    }
    Item {
        id: line

        readonly property bool touchTarget: true
        readonly property string text: qsTr("Time")

        anchors.left: now.right
        anchors.leftMargin: Theme.quarter
        anchors.right: end.left
        anchors.rightMargin: Theme.quarter
        height: parent.height
        Accessible.role: Accessible.Slider
        Accessible.name: text
        Accessible.description: qsTr("%1 of %2").arg(now.text).arg(end.text)
        Accessible.onIncreaseAction: bar.sought(bar.position + 10000)
        Accessible.onDecreaseAction: bar.sought(Math.max(0, bar.position - 10000))

        Rectangle {
            x: area.reach
            anchors.verticalCenter: parent.verticalCenter
            width: area.run
            height: Theme.stroke
            color: Theme.brass
        }
        Rectangle {
            x: area.reach
            anchors.verticalCenter: parent.verticalCenter
            width: bar.share * area.run
            height: Theme.selected * 1.5
            color: Theme.gold
        }
        Rectangle {
            x: area.reach + bar.share * area.run - width / 2
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.mm(bar.held ? 14 : 10)
            height: width
            radius: width / 2
            color: bar.held ? Theme.gold : Theme.night
            border.color: Theme.gold
            border.width: Theme.stroke * 1.5
            antialiasing: true
        }
        MouseArea {
            id: area

            readonly property real reach: Theme.half
            readonly property real run: width - 2 * reach
            readonly property real share: Math.max(0, Math.min(1, (mouseX - reach) / Math.max(1, run)))
            readonly property bool near: mouseY > -Theme.finger && mouseY < height + Theme.finger

            anchors.fill: parent
            preventStealing: true
            onReleased: if (near) bar.sought(Math.round(share * bar.length))
        }
    }
    Words {
        id: end
        mirrored: false
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        type: Theme.control
        color: Theme.ash
        font.features: ({ "tnum": 1 })
        text: bar.clock(bar.length)
        wrapMode: Text.NoWrap
    }
}
