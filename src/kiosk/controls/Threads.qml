pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import kiosk.theme

// Related records at the ends of straight gold lines that leave one point. What does not fit runs past the
// right edge and is drawn in by a finger or by the buttons; the lines follow. In large letters the ends stand
// below one another, and what scrolls is the page.
Item {
    id: threads

    required property var model
    property real beyond: 0          // how far the row may run past its own right edge
    readonly property real cell: Theme.mm(Theme.portrait ? 150 : 116)
    readonly property int count: list.count
    readonly property real itemHeight: Theme.mm(69)
    property alias place: list.contentX
    readonly property bool upright: Theme.largeText
    property real seenFrom: 0        // what of it is in sight where the page scrolls
    property real seenTo: height
    signal follow(string record, string section)
    signal meet(string kind, string key)

    visible: count > 0
    implicitHeight: count === 0 ? 0 : upright ? column.y + column.height : heading.height + Theme.mm(18) + itemHeight

    function choose(kind: string, key: string, record: string, section: string): void {
        if (key !== "")
            meet(kind, key);
        else
            follow(record, section);
    }
    function fan(left: real): string {
        let path = "";
        for (let i = 0; i < count; i++) {
            const end = i * cell + Theme.mm(8) - left;
            if (end > -cell && end < list.width + cell)
                path += `M0 0L${end} ${Theme.mm(14)}`;
        }
        return path;
    }

    Words {
        id: heading
        width: threads.width
        type: Theme.caption
        color: Theme.ash
        text: qsTr("Threads that leave from here")
    }
    Item {
        y: heading.height + Theme.mm(1)
        visible: !threads.upright
        width: list.width
        height: Theme.mm(20)
        clip: true
        Shape {
            id: lines
            x: Theme.mm(2)
            y: Theme.mm(3)
            preferredRendererType: Shape.CurveRenderer
            ShapePath {
                strokeColor: Theme.gold
                strokeWidth: Theme.rule
                fillColor: "transparent"
                PathSvg { path: threads.fan(list.contentX) }
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
    }
    ScrollKeys {
        // Beside the buttons of the column above, not below them.
        anchors.right: parent.right
        anchors.rightMargin: Theme.mm(21)
        y: -Theme.mm(3)
        view: list
        upright: false
        visible: needed && !threads.upright
    }
    ListView {
        id: list
        visible: !threads.upright
        y: heading.height + Theme.mm(18) - Theme.mm(2)
        width: threads.width + threads.beyond
        height: threads.itemHeight + Theme.mm(2)
        orientation: ListView.Horizontal
        boundsBehavior: Flickable.StopAtBounds
        rightMargin: threads.beyond
        interactive: contentWidth + rightMargin > width + 1
        clip: true
        cacheBuffer: threads.cell * 4
        model: threads.model
        delegate: ThreadEnd {
            width: threads.cell
            height: list.height
            inSight: x >= list.contentX - Theme.mm(3) && x < list.contentX + list.width
            onClicked: threads.choose(kind, key, recordId, sectionId)
        }
    }
    Loader {
        id: column
        active: threads.upright && threads.count > 0
        y: heading.height + Theme.mm(4)
        width: threads.width
        sourceComponent: ThreadColumn {
            model: threads.model
            seenFrom: threads.seenFrom - column.y
            seenTo: threads.seenTo - column.y
            onChosen: (kind, key, record, section) => threads.choose(kind, key, record, section)
        }
    }
}
