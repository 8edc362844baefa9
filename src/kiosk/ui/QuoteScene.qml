import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// A speaker's words, set alone in large type; the name stands on a line that leaves the ring.
AttractScene {
    id: scene

    readonly property real lineY: Theme.portrait ? height * 0.70 : height * 0.74

    Quotation {
        id: words
        x: Theme.margin + Theme.mm(18)
        y: Theme.portrait ? Theme.mm(60) : Theme.mm(38)
        width: parent.width - 2 * x
        type: Theme.attractTitle
        maximumHeight: scene.lineY - y - Theme.mm(62)
        words: scene.sceneData.text
    }
    Column {
        x: words.x
        width: parent.width * 0.6
        y: scene.lineY - height - Theme.mm(8)
        Words {
            width: parent.width
            type: Theme.yearHead
            text: scene.sceneData.caption
        }
        Words {
            width: parent.width
            type: Theme.caption
            color: Theme.ash
            text: scene.sceneData.role
        }
    }
    Rays {
        x: line.x + line.width + ring.width / 2
        y: scene.lineY
        model: scene.exhibition.rays
        total: scene.exhibition.rayCount
        inner: ring.width / 2
        base: Theme.mm(3)
        perThousandKm: Theme.mm(4)
        strength: 0.8
        dot: Theme.mm(0.9)
    }
    Rectangle {
        id: line
        x: words.x
        y: scene.lineY - height / 2
        width: Theme.portrait ? parent.width - x - Theme.mm(90) : parent.width * 0.70 - x
        height: Theme.rule
        color: Theme.gold
    }
    Shanyrak {
        id: ring
        width: Theme.mm(26)
        height: width
        x: line.x + line.width
        y: scene.lineY - height / 2
    }
}
