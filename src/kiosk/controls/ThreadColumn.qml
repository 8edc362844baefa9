pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import kiosk.theme

// Threads for who reads in large letters: their ends stand below one another, each with all its words. It is a
// part of what scrolls; only what lies between `seenFrom` and `seenTo` of it is in sight.
Item {
    id: threads

    required property var model
    property real seenFrom: 0
    property real seenTo: height
    property string fan: ""
    property real last: 0                // where the lowest line ends
    signal chosen(string kind, string key, string record, string section)

    implicitHeight: column.height

    // A line to each end, to the middle of its picture.
    function draw(): void {
        let path = "";
        for (let i = 0; i < ends.count; i++) {
            const end = ends.itemAt(i) as ThreadEnd;
            if (end === null)
                continue;
            last = end.y + end.dotY;
            path += `M0 0L${end.dotX - lines.x} ${end.y + end.dotY - lines.y}`;
        }
        fan = path;
    }

    Shape {
        id: lines
        x: Theme.mm(2)
        y: Theme.mm(3)
        // Wholly beyond the edge it would show all the same (software renderer).
        visible: threads.seenTo > y + Theme.mm(2) && threads.seenFrom < threads.last - Theme.mm(2)
        preferredRendererType: Shape.CurveRenderer
        ShapePath {
            strokeColor: Theme.gold
            strokeWidth: Theme.rule
            fillColor: "transparent"
            PathSvg { path: threads.fan }
        }
    }
    Rectangle {
        x: lines.x - width / 2
        y: lines.y - height / 2
        width: Theme.mm(4.2)
        height: width
        radius: width / 2
        color: Theme.gold
        antialiasing: true
    }
    Column {
        id: column
        width: parent.width
        topPadding: Theme.mm(10)
        onPositioningComplete: threads.draw()
        Repeater {
            id: ends
            model: threads.model
            ThreadEnd {
                width: column.width
                whole: true
                inSight: y >= threads.seenFrom - Theme.mm(3) && y + Theme.mm(26) <= threads.seenTo
                onClicked: threads.chosen(kind, key, recordId, sectionId)
            }
        }
    }
}
