pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// The year or years in view in very large figures; beside them what they hold, in words.
Item {
    id: head

    required property TimelineView line
    readonly property bool wide: !Theme.portrait
    readonly property real most: wide ? Theme.mm(356) : width
    // In large letters the figures give way: what they hold is to be read as well.
    readonly property bool compact: wide && Theme.textScale >= 1.5
    readonly property real largest: 100 - (wide ? 50 : 40) * (Theme.textScale - 1)
    readonly property real foot: Theme.largeText ? (compact ? Theme.mm(14) : place.y + place.height + Theme.mm(4)) + Theme.mm(em) * 0.72 : Theme.mm(104)
    readonly property real em: Math.min(largest, 100 * most / Math.max(1, metrics.advanceWidth(line.figure) * Theme.unit))
    signal event(string id)
    signal list(string what)
    signal choosePart(string key)

    implicitHeight: wide && !Theme.largeText ? Theme.mm(106) : wide ? Math.max(foot + Theme.mm(4), words.y + words.height + (parts.visible ? parts.height : 0)) : words.y + words.height + (parts.visible ? parts.height + Theme.mm(2) : 0)

    FontMetrics {
        id: metrics
        font.family: Theme.year.family
        font.weight: Theme.year.weight
        font.pixelSize: 100
    }
    Words {
        id: place
        visible: !head.compact
        y: Theme.mm(14)
        type: Theme.caption
        color: Theme.ash
        text: qsTr("Timeline")
    }
    Words {
        id: figure
        // They stand on one line whatever their size.
        x: -Theme.mm(head.em) * 0.03
        y: head.foot - baselineOffset
        type: Theme.year
        font.pixelSize: Math.max(1, Math.round(Theme.mm(head.em)))
        lineHeight: Math.round(Theme.mm(head.em))
        text: head.line.figure
        wrapMode: Text.NoWrap
    }
    Column {
        id: words
        readonly property real room: figure.implicitWidth + Theme.mm(26)
        x: head.wide ? Math.max(Theme.largeText ? 0 : Theme.mm(242), room) : 0
        y: head.wide ? Theme.mm(head.compact ? 8 : 20) : Theme.largeText ? head.foot + Theme.mm(6) : Theme.mm(110)
        width: parent.width - x
        spacing: Theme.mm(1)

        Words {
            width: parent.width
            visible: text !== ""
            type: Theme.pageTitle
            text: head.line.subtitle
            maximumLineCount: 2
        }
        Touchable {
            id: lead
            width: parent.width
            visible: text !== "" && head.line.subtitle === ""
            text: head.line.leadText
            minimum: Theme.finger
            onClicked: head.event(head.line.leadEvent)
            contentItem: Words {
                type: Theme.name
                text: lead.text
                color: lead.down ? Theme.gold : Theme.bone
                maximumLineCount: head.compact ? 1 : head.wide || Theme.largeText ? 2 : 3
                mayElide: true
            }
        }
        Flow {
            width: parent.width
            spacing: Theme.mm(10)
            TextWay {
                most: words.width
                text: head.line.heldText
                plain: head.line.heldCount === 0
                onClicked: head.list("within")
            }
            TextWay {
                visible: head.line.widerCount > 0
                most: words.width
                text: head.line.widerText
                onClicked: head.list("wider")
            }
            TextWay {
                visible: head.line.undatedCount > 0
                most: words.width
                text: head.line.undatedText
                onClicked: head.list("undated")
            }
        }
    }
    // Large letters are higher than a choice: the place is as high as they are, and what is pushed ends at its edge.
    Item {
        id: parts
        visible: head.line.partCount > 1
        x: head.wide ? words.x : -Theme.margin
        y: head.wide ? parent.height - height : words.y + words.height + Theme.mm(2)
        height: Math.max(bar.implicitHeight, Theme.mm(Theme.action.em * Theme.action.leading))
        width: head.wide ? parent.width - x + Theme.margin : parent.width + 2 * Theme.margin
        clip: head.wide
        ChoiceBar {
            id: bar
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            leftMargin: head.wide ? 0 : Theme.margin
            rightMargin: Theme.margin
            model: head.line.parts
            allLabel: qsTr("All")
            allCount: head.line.count
            chosen: head.line.part
            onChoose: value => head.choosePart(value)
            // Its first choice grows with the letters: until a finger moves it, it stands at its beginning.
            property bool moved: false
            onMovementStarted: moved = true
            onOriginXChanged: if (!moved)
                contentX = originX - leftMargin
        }
    }
}
