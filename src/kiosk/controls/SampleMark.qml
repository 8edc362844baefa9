import QtQuick
import QtQuick.Shapes
import kiosk.theme

// Says of a record that it is only illustrative.
Item {
    id: mark

    property bool small: false

    implicitWidth: label.implicitWidth + Theme.mm(small ? 5 : 9)
    implicitHeight: label.implicitHeight + Theme.mm(small ? 1 : 3)

    Shape {
        anchors.fill: parent
        ShapePath {
            strokeColor: Theme.ash
            strokeWidth: Theme.rule
            strokeStyle: ShapePath.DashLine
            dashPattern: [3, 2.4]
            fillColor: "transparent"
            startX: 0; startY: 0
            PathLine { x: mark.width; y: 0 }
            PathLine { x: mark.width; y: mark.height }
            PathLine { x: 0; y: mark.height }
            PathLine { x: 0; y: 0 }
        }
    }
    Words {
        id: label
        anchors.centerIn: parent
        type: Theme.caption
        color: Theme.ash
        text: qsTr("Sample")
        wrapMode: Text.NoWrap
    }
}
