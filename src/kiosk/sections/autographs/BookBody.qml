pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui
import kiosk.ui.viewer

// A book that lies open between two places, one leaf of it turning. Its spine is at x 0, the middle of its
// boards at y 0.
Item {
    id: body

    required property RecordView record
    required property BoundBook book
    required property size board             // one cover board
    required property int low                // the places it is between; the same when nothing turns
    required property int high
    required property real angle             // of the leaf that turns: 0 right, 180 left
    property bool flipped: false

    readonly property bool turning: low !== high
    readonly property bool open: high > 0
    readonly property real radians: angle * Math.PI / 180
    readonly property var cover: record.mediaAt(book.cover - 1)
    // The front board in the picture of the cover; all of it where nobody says.
    readonly property list<real> extent: (cover.extent ?? []).length === 4 ? cover.extent : [0, 0, 1, 1]
    readonly property real coverX: flipped ? 1 - extent[0] - extent[2] : extent[0]
    readonly property real pictureWidth: board.width / extent[2]
    readonly property real pictureHeight: board.height / extent[3]
    readonly property real square: Math.min(Theme.mm(2), board.width * 0.016)     // by which boards overlap pages
    readonly property real pageWidth: board.width - square
    readonly property real pageHeight: board.height - 2 * square
    readonly property color cloth: Cloth.colour(record.cloth)

    function fileOf(number: int, title: string): string {
        return number > 0 ? record.mediaAt(number - 1).picture ?? "" : "";
    }
    function altOf(number: int, title: string): string {
        return number > 0 ? record.mediaAt(number - 1).alt ?? "" : "";
    }

    Item {
        visible: body.open && !Theme.highContrast
        x: body.low > 0 ? -width / 2 : 0
        y: -height / 2
        width: body.low > 0 ? 2 * body.board.width : body.board.width
        height: body.board.height
        PaperShadow {}
    }
    // The closed book as it was drawn; open, what is left of it is the block of its pages.
    Image {
        x: -body.coverX * width
        y: -body.board.height / 2 - body.extent[1] * height
        width: body.pictureWidth
        height: body.pictureHeight
        visible: !(body.open && body.extent[2] > 0.999)
        source: body.cover.picture ?? ""
        asynchronous: true
        retainWhileLoading: true
        smooth: true
        mirror: body.flipped
        Accessible.role: Accessible.Graphic
        Accessible.name: body.cover.alt ?? ""
    }
    // The right side: board, the edges of the pages, and the page that is to be seen.
    Board {
        visible: body.open
        PageEdges {
            deep: Math.max(1, body.book.leaves - body.high)
        }
        BookPage {
            y: body.square
            width: body.pageWidth
            height: body.pageHeight
            file: body.fileOf(body.book.frontOf(body.high), body.record.title)
            alt: body.altOf(body.book.frontOf(body.high), body.record.title)
            cloth: body.record.cloth
            endpaper: body.high >= body.book.leaves
            flipped: body.flipped
            shade: body.turning && body.angle < 90 ? 0.3 * Math.cos(body.radians) : 0
        }
    }
    // The left side, once the cover has been turned.
    Board {
        visible: body.low > 0
        x: -width
        PageEdges {
            onLeft: true
            deep: body.low - 1
        }
        BookPage {
            x: body.square
            y: body.square
            width: body.pageWidth
            height: body.pageHeight
            onLeft: true
            file: body.fileOf(body.book.backOf(body.low - 1), body.record.title)
            alt: body.altOf(body.book.backOf(body.low - 1), body.record.title)
            cloth: body.record.cloth
            endpaper: body.low === 1 && file === ""
            flipped: body.flipped
            shade: body.turning && body.angle > 90 ? -0.3 * Math.cos(body.radians) : 0
        }
    }
    // The leaf that turns about the spine, seen from a distance of five times its width.
    Item {
        visible: body.turning
        transform: Matrix4x4 {
            readonly property real away: -Math.sin(body.radians) / (5 * body.board.width)
            matrix: Qt.matrix4x4(Math.cos(body.radians), 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, away, 0, 0, 1)
        }
        Board {
            visible: body.low === 0
            Image {
                anchors.fill: parent
                visible: body.angle <= 90
                source: body.turning && body.low === 0 ? body.cover.picture ?? "" : ""
                sourceClipRect: {
                    const w = body.cover.pictureWidth ?? 1, h = body.cover.pictureHeight ?? 1;
                    return Qt.rect(body.extent[0] * w, body.extent[1] * h, body.extent[2] * w, body.extent[3] * h);
                }
                asynchronous: false
                smooth: true
                mirror: body.flipped
            }
            Rectangle {
                anchors.fill: parent
                visible: body.angle <= 90
                color: Qt.alpha(Theme.ink, 0.34 * Math.sin(body.radians))
            }
        }
        BookPage {
            visible: body.low > 0 && body.angle <= 90
            y: -body.board.height / 2 + body.square
            width: body.pageWidth
            height: body.pageHeight
            file: body.low > 0 ? body.fileOf(body.book.frontOf(body.low), body.record.title) : ""
            alt: ""
            cloth: body.record.cloth
            flipped: body.flipped
            shade: 0.3 * Math.sin(body.radians)
        }
        BookPage {
            visible: body.angle > 90
            y: -body.board.height / 2 + body.square
            width: body.pageWidth
            height: body.pageHeight
            onLeft: true
            transform: Scale {
                origin.x: body.pageWidth / 2
                xScale: -1
            }
            file: body.turning ? body.fileOf(body.book.backOf(body.high - 1), body.record.title) : ""
            alt: ""
            cloth: body.record.cloth
            endpaper: body.high === 1 && file === ""
            flipped: body.flipped
            shade: 0.3 * Math.sin(body.radians)
        }
    }

    component Board: Rectangle {
        y: -body.board.height / 2
        width: body.board.width
        height: body.board.height
        color: Cloth.mixed(body.cloth, Cloth.shade, 0.28)
        border.color: Cloth.mixed(body.cloth, Cloth.light, 0.12)
        border.width: Theme.hairline
    }
    // The edges of the pages that lie under the uppermost one.
    component PageEdges: Repeater {
        id: edges
        property bool onLeft: false
        property int deep: 1
        model: Math.max(0, Math.min(4, deep)) * 2
        Rectangle {
            required property int index
            readonly property real step: body.square * 0.42 / Math.max(1, edges.count - 1) * index
            x: edges.onLeft ? body.square - body.square * 0.5 + step : body.pageWidth + body.square * 0.5 - step - width
            y: body.square
            width: body.square
            height: body.pageHeight
            color: Qt.darker(Theme.paper, index % 2 === 0 ? 1.5 : 1.14)
        }
    }
}
