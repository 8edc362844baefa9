pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// Home in large letters: all that Home has in one column that scrolls. The title, one sentence beside the one
// point, the sections as cards, the ways into all of them, records to begin with. (A sign that lies wholly beyond
// the edge is hidden: the software renderer takes an empty clip for none and would paint it over the desk.)
Item {
    id: page

    required property Exhibition exhibition
    required property VisitController visit
    property bool arrived: false
    readonly property bool wide: !Theme.portrait
    readonly property real room: width - 2 * Theme.margin

    ScrollColumn {
        id: scroll
        x: Theme.margin
        width: parent.width - x - Theme.mm(Theme.portrait ? 3 : 12)
        height: parent.height
        clip: true

        Item {
            id: intro
            width: page.room
            height: Math.max(words.y + words.height + Theme.mm(14), page.wide ? point.y + Theme.mm(60) : 0)

            // Lines of about 50 letters.
            readonly property real line: Math.min(width, Theme.mm(25 * Theme.body.em))
            // The one point stands at the right of the title, where there is room for it and its rays.
            readonly property real aside: Math.max(Theme.mm(130), width - line)

            Lamp {
                visible: page.wide
                radius: Theme.mm(120)
                x: point.x - width / 2
                y: point.y - height / 2
                strength: 0.7
            }
            Item {
                id: point
                visible: page.wide
                x: intro.width - Theme.mm(62)
                y: Theme.mm(66)
                Loader {
                    active: page.arrived && page.wide
                    sourceComponent: Rays {
                        model: page.exhibition.rays
                        total: page.exhibition.rayCount
                        inner: Theme.mm(17)
                        base: Theme.mm(4)
                        perThousandKm: Theme.mm(3)
                        longest: Theme.mm(60)
                        dot: Theme.mm(0.9)
                        strength: 0.72
                    }
                }
                Shanyrak {
                    width: Theme.mm(34)
                    height: width
                    anchors.centerIn: parent
                }
            }
            Column {
                id: words
                y: Theme.mm(page.wide ? 18 : 16)
                Words {
                    width: intro.width - (page.wide ? intro.aside : 0)
                    type: Theme.pageTitle
                    text: page.exhibition.title
                    language: page.exhibition.tongues["title"] ?? ""
                }
                Words {
                    visible: text !== ""
                    width: intro.width - (page.wide ? intro.aside : 0)
                    type: Theme.attractSubtitle
                    font.pixelSize: Math.round(Theme.mm(Theme.letters(16)))
                    lineHeight: Math.round(Theme.mm(1.25 * Theme.letters(16)))
                    topPadding: Theme.mm(2)
                    color: Theme.brassLight
                    text: page.exhibition.subtitle
                    language: page.exhibition.tongues["subtitle"] ?? ""
                }
                Words {
                    width: page.wide ? Math.min(intro.line, intro.width - intro.aside) : intro.width
                    topPadding: Theme.mm(8)
                    type: Theme.body
                    text: page.exhibition.summary
                    language: page.exhibition.tongues["summary"] ?? ""
                }
            }
        }
        Flow {
            id: cards
            readonly property int across: page.wide && sections.count > 1 ? 2 : 1
            readonly property real gap: Theme.finger
            width: page.room
            spacing: 0
            Repeater {
                id: sections
                model: page.exhibition.sections
                HomeCard {
                    required property int index
                    readonly property bool ends: index % cards.across === cards.across - 1
                    width: (cards.width - (cards.across - 1) * cards.gap) / cards.across + (ends ? 0 : cards.gap)
                    gap: ends ? 0 : cards.gap
                    inSight: cards.y + y + height / 2 - Theme.mm(16) < scroll.contentY + scroll.height
                    onClicked: page.visit.openSection(sectionId)
                }
            }
        }
        Item {
            width: 1
            height: Theme.mm(6)
        }
        HomeList {
            width: page.room
            exhibition: page.exhibition
            visit: page.visit
            whole: true
            seenFrom: scroll.contentY - y
            seenTo: seenFrom + scroll.height
        }
        Item {
            width: 1
            height: Theme.mm(14)
        }
    }
}
