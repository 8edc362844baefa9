pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// The head of a list; of an event, what it is, when and where it was, whose, and what was said of it.
Column {
    id: head

    required property TimelineList list
    required property string title
    required property string note
    readonly property bool event: list.what === "event"
    signal country(string code)

    spacing: Theme.mm(2)
    bottomPadding: Theme.mm(8)

    Words {
        width: parent.width
        visible: head.event
        type: Theme.kicker
        color: Theme.ash
        text: [head.list.kindText, head.list.date, head.list.places].filter(part => part !== "").join(" · ")
    }
    Words {
        width: parent.width
        type: Theme.pageTitle
        text: head.title
    }
    Words {
        width: parent.width
        visible: text !== ""
        type: Theme.caption
        color: Theme.ash
        text: head.note
    }
    Words {
        width: Math.min(parent.width, Theme.mm(420 * Theme.textScale))
        visible: head.event && text !== ""
        type: Theme.reading
        text: head.list.text
    }
    Flow {
        width: parent.width
        visible: head.event && countries.count > 0
        spacing: Theme.mm(10)
        Repeater {
            id: countries
            model: head.list.countries
            TextWay {
                required property string code
                required property string name
                most: head.width
                text: name
                onClicked: head.country(code)
            }
        }
    }
    Repeater {
        model: head.list.sources
        Words {
            required property string title
            required property string url
            width: head.width
            visible: head.event
            type: Theme.caption
            color: Theme.ash
            text: [title, url].filter(part => part !== "").join(" · ")
        }
    }
    Words {
        width: parent.width
        visible: head.event && head.list.count > 0
        topPadding: Theme.mm(4)
        type: Theme.kicker
        text: qsTr("In the exhibition")
    }
}
