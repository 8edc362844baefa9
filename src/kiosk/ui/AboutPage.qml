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

    Words {
        id: heading
        x: Theme.margin
        y: Theme.mm(16)
        width: parent.width - 2 * x
        type: Theme.pageTitle
        text: page.exhibition.subtitle !== "" ? page.exhibition.title + ": " + page.exhibition.subtitle : page.exhibition.title
        language: page.exhibition.tongues["title"] ?? ""
    }
    ScrollColumn {
        id: text
        x: Theme.margin
        y: heading.y + heading.height + Theme.mm(10)
        width: Theme.portrait ? parent.width - 2 * x : Theme.mm(320)
        height: parent.height - y - Theme.mm(10) - (Theme.portrait ? side.height + Theme.half : 0)
        spacing: Theme.mm(7)
        Repeater {
            model: page.exhibition.about
            Words {
                required property string paragraph
                width: parent?.width ?? 0
                type: Theme.reading
                text: paragraph
                language: page.exhibition.tongues["about"] ?? ""
            }
        }
    }
    Column {
        id: side
        x: Theme.portrait ? Theme.margin : text.x + text.width + Theme.mm(40)
        y: Theme.portrait ? parent.height - height - Theme.mm(10) : text.y
        width: parent.width - x - Theme.margin
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
                width: side.width
                type: Theme.nameSmall
                text: modelData
            }
        }
        Repeater {
            model: page.exhibition.colophon
            Words {
                required property string paragraph
                width: side.width
                type: Theme.caption
                color: Theme.ash
                text: paragraph
                language: page.exhibition.tongues["colophon"] ?? ""
            }
        }
    }
}
