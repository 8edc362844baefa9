import QtQuick
import QtQuick.Shapes
import kiosk.theme

// Says of a record that it is only illustrative. In a list that clips, `within` is that list's view: a mark wholly
// beyond its edge is not drawn, because the software renderer takes an empty clip for none.
Item {
    id: mark

    property bool small: false
    property bool sample: true
    property Flickable within: null      // the view that clips, and where the mark stands in it
    property real atY: 0
    readonly property bool inSight: within === null || atY + height > within.contentY + 2 && atY < within.contentY + within.height - 2

    visible: sample && inSight

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
