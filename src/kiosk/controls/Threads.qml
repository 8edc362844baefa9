pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import kiosk.theme

// Related records at the ends of straight gold lines that leave one point.
Item {
    id: threads

    required property var model
    property int columns: width > Theme.mm(260) ? 3 : 2
    readonly property real cell: width / columns
    readonly property int count: Math.min(columns, items.count)
    readonly property real itemHeight: Theme.mm(64)
    signal follow(string record, string section)

    visible: items.count > 0
    implicitHeight: items.count > 0 ? heading.height + Theme.mm(18) + itemHeight : 0

    function fan(): string {
        let path = "";
        for (let i = 0; i < count; i++)
            path += `M0 0L${i * cell + Theme.mm(8)} ${Theme.mm(14)}`;
        return path;
    }

    Words {
        id: heading
        type: Theme.caption
        color: Theme.ash
        text: qsTr("Threads that leave from here")
    }
    Shape {
        id: lines
        x: Theme.mm(2)
        y: heading.height + Theme.mm(4)
        preferredRendererType: Shape.CurveRenderer
        ShapePath {
            strokeColor: Theme.gold
            strokeWidth: Theme.rule
            fillColor: "transparent"
            PathSvg { path: threads.fan() }
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
    Row {
        y: heading.height + Theme.mm(18)
        Repeater {
            id: items
            model: threads.model
            Touchable {
                id: item
                required property int index
                required property string recordId
                required property string sectionId
                required property string title
                required property string caption
                required property string kind
                required property string thumb
                visible: index < threads.columns
                width: threads.cell
                height: threads.itemHeight
                text: title
                onClicked: threads.follow(recordId, sectionId)

                contentItem: Item {
                    Rectangle {
                        x: Theme.mm(10) - width / 2
                        y: -height / 2
                        width: Theme.mm(2.6)
                        height: width
                        radius: width / 2
                        color: Theme.gold
                        antialiasing: true
                    }
                    Picture {
                        id: thumbnail
                        y: Theme.mm(4)
                        width: Theme.mm(19)
                        height: Theme.mm(27)
                        verticalAlignment: Image.AlignTop
                        file: item.thumb
                        alt: ""
                        visible: item.kind !== "quotes" && item.thumb !== ""
                    }
                    Glyph {
                        y: Theme.mm(5)
                        size: Theme.mm(20)
                        name: item.kind === "quotes" ? "quote" : "sheet"
                        visible: !thumbnail.visible
                    }
                    Column {
                        x: Theme.mm(22)
                        y: Theme.mm(4)
                        width: parent.width - x - Theme.mm(2)
                        NarrowWords {
                            width: parent.width
                            type: Theme.thread
                            words: item.title
                            lines: 3
                            color: item.down ? Theme.gold : Theme.bone
                        }
                        NarrowWords {
                            width: parent.width
                            type: Theme.caption
                            color: Theme.ash
                            words: item.caption
                            lines: 2
                        }
                    }
                }
            }
        }
    }
}
