pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// Home: the title, one sentence, where to begin, and the sections as things around the one point. In large
// letters all of that is one column.
Item {
    id: page

    required property Exhibition exhibition
    required property VisitController visit
    readonly property bool wide: !Theme.portrait
    // The rays are many lines: they come when the page is there, and nobody waits for them.
    property bool arrived: false

    Loader {
        anchors.fill: parent
        active: Theme.largeText
        sourceComponent: HomeColumn {
            exhibition: page.exhibition
            visit: page.visit
            arrived: page.arrived
        }
    }
    Item {
        anchors.fill: parent
        visible: !Theme.largeText

        Lamp {
            radius: Theme.mm(190)
            x: around.x + point.x - width / 2
            y: around.y + point.y - height / 2
            strength: 0.8
        }
        Column {
            id: intro
            x: Theme.margin
            y: Theme.mm(page.wide ? 24 : 22)
            width: page.wide ? Theme.mm(206) : parent.width - 2 * x
            Words {
                width: parent.width
                type: Theme.pageTitle
                text: page.exhibition.title
                language: page.exhibition.tongues["title"] ?? ""
            }
            Words {
                width: parent.width
                type: Theme.attractSubtitle
                font.pixelSize: Math.round(Theme.mm(Theme.letters(16)))
                lineHeight: Math.round(Theme.mm(1.25 * Theme.letters(16)))
                topPadding: Theme.mm(2)
                color: Theme.brassLight
                text: page.exhibition.subtitle
                language: page.exhibition.tongues["subtitle"] ?? ""
                visible: text !== ""
            }
            Words {
                width: parent.width
                topPadding: Theme.mm(8)
                type: Theme.body
                text: page.exhibition.summary
                language: page.exhibition.tongues["summary"] ?? ""
            }
        }
        Item {
            id: around
            x: page.wide ? Theme.mm(252) : 0
            y: page.wide ? 0 : intro.y + intro.height + Theme.mm(12)
            width: parent.width - x
            height: page.wide ? parent.height : begin.y - y - Theme.mm(10)

            readonly property int columns: sections.count > 4 ? 3 : 2
            readonly property int lines: Math.max(1, Math.ceil(sections.count / columns))
            readonly property real gap: page.wide ? Theme.mm(14) : Theme.mm(8)
            readonly property real headroom: page.wide ? Theme.mm(18) : 0
            readonly property real thing: page.wide ? Theme.mm(100) : Theme.mm(112)
            readonly property real cellHeight: (height - headroom - Theme.mm(6) - gap * (lines - 1)) / lines

            Loader {
                x: point.x
                y: point.y
                active: page.arrived && sections.count <= 4
                sourceComponent: Rays {
                    model: page.exhibition.rays
                    total: page.exhibition.rayCount
                    inner: Theme.mm(19)
                    base: Theme.mm(5)
                    perThousandKm: Theme.mm(page.wide ? 11 : 8)
                    longest: Theme.mm(page.wide ? 190 : 150)
                    dot: Theme.mm(1.2)
                    strength: 0.72
                }
            }
            Item {
                id: point
                visible: sections.count <= 4
                x: page.wide ? Theme.mm(205) : around.width / 2
                y: page.wide ? Theme.mm(172) : around.height * 0.46

                Repeater {
                    model: sections.count <= 4 && !Theme.highContrast ? sections.count : 0
                    Item {
                        required property int index
                        readonly property real dx: (index % 2 === 0 ? -1 : 1) * Theme.mm(page.wide ? 90 : 46)
                        readonly property real dy: (index < 2 ? -1 : 1) * Theme.mm(page.wide ? 59 : 60)
                        rotation: Math.atan2(dx, -dy) * 180 / Math.PI
                        readonly property real length: Math.hypot(dx, dy)
                        Rectangle {
                            width: Theme.rule
                            height: parent.length - Theme.mm(20)
                            x: -width / 2
                            y: -parent.length
                            color: Theme.gold
                            antialiasing: true
                        }
                        Rectangle {
                            width: Theme.mm(3)
                            height: width
                            radius: width / 2
                            x: -width / 2
                            y: -parent.length - height / 2
                            color: Theme.gold
                            antialiasing: true
                        }
                    }
                }
                Shanyrak {
                    width: Theme.mm(38)
                    height: width
                    anchors.centerIn: parent
                }
            }
            Repeater {
                id: sections
                model: page.exhibition.sections
                HomeSection {
                    id: cell
                    required property int index
                    readonly property int column: index % around.columns
                    readonly property int row: Math.floor(index / around.columns)
                    readonly property bool last: column === around.columns - 1
                    thing: around.thing
                    compact: !page.wide
                    lineEnd: sections.count <= 4 && !last ? point.x - Theme.mm(page.wide ? 90 : 46) - x : -1
                    width: around.columns > 2 ? (around.width - Theme.margin) / 3 - Theme.half : page.wide ? Theme.mm(120) : Theme.mm(122)
                    height: around.cellHeight
                    x: around.columns > 2 ? column * (width + Theme.half) + (page.wide ? 0 : Theme.margin)
                        : page.wide ? (last ? around.width - Theme.margin - width + Theme.mm(8) : Theme.mm(12))
                        : (last ? around.width - Theme.margin - width : Theme.margin)
                    y: around.headroom + row * (height + around.gap)
                    onClicked: page.visit.openSection(sectionId)
                }
            }
        }
        HomeList {
            id: begin
            x: Theme.margin
            width: intro.width
            y: parent.height - height - Theme.mm(page.wide ? 14 : 8)
            exhibition: page.exhibition
            visit: page.visit
            // The ways into all sections stand always; records to begin with, as far as there is room.
            room: page.wide ? parent.height - intro.y - intro.height - Theme.mm(36) : Theme.mm(132)
        }
    }
}
