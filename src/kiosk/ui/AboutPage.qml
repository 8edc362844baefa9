pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// About the exhibition: who holds it, what it is, who made the pictures.
Item {
    id: page

    required property Exhibition exhibition
    required property VisitController visit
    // Lines of about 50 letters.
    readonly property real lineLength: Math.min(width - 2 * Theme.margin, Theme.mm(25 * Theme.reading.em))

    readonly property bool one: Theme.largeText
    readonly property string named: exhibition.subtitle !== "" ? exhibition.title + ": " + exhibition.subtitle : exhibition.title

    Words {
        id: heading
        visible: !page.one
        x: Theme.margin
        y: Theme.mm(16)
        width: parent.width - 2 * x
        type: Theme.pageTitle
        text: page.named
        language: page.exhibition.tongues["title"] ?? ""
    }
    ScrollColumn {
        id: text
        x: Theme.margin
        y: page.one ? 0 : heading.y + heading.height + Theme.mm(10)
        width: page.one ? parent.width - x - Theme.mm(Theme.portrait ? 8 : 20) : Theme.portrait ? parent.width - 2 * x : Theme.mm(320)
        height: page.one ? parent.height : parent.height - y - Theme.mm(10) - (Theme.portrait ? side.height + Theme.half : 0)
        spacing: Theme.mm(7)

        // In large letters all of it is one column.
        Words {
            visible: page.one
            width: page.width - 2 * Theme.margin
            topPadding: Theme.mm(16)
            type: Theme.pageTitle
            text: page.named
            language: page.exhibition.tongues["title"] ?? ""
        }
        Repeater {
            model: page.exhibition.about
            Words {
                required property string paragraph
                width: page.one ? page.lineLength : parent?.width ?? 0
                type: Theme.reading
                text: paragraph
                language: page.exhibition.tongues["about"] ?? ""
            }
        }
        Loader {
            active: page.one
            visible: active
            sourceComponent: Colophon {
                width: page.lineLength
                bottomPadding: Theme.mm(14)
            }
        }
    }
    Colophon {
        id: side
        visible: !page.one
        x: Theme.portrait ? Theme.margin : text.x + text.width + Theme.mm(40)
        y: Theme.portrait ? parent.height - height - Theme.mm(10) : text.y
        width: parent.width - x - Theme.margin
    }

    component Colophon: Column {
        id: colophon
        spacing: Theme.mm(5)
        Rectangle {
            width: parent.width
            height: Theme.rule
            color: Theme.brass
        }
        Repeater {
            model: page.exhibition.hosts
            Words {
                required property string modelData
                width: colophon.width
                type: Theme.nameSmall
                text: modelData
            }
        }
        Repeater {
            model: page.exhibition.colophon
            Words {
                required property string paragraph
                width: colophon.width
                type: Theme.caption
                color: Theme.ash
                text: paragraph
                language: page.exhibition.tongues["colophon"] ?? ""
            }
        }
    }
}
