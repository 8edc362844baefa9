pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// The head of a record's page: when and where, its title or its words, who spoke them, and the language of all
// that where it is not the visitor's. `flowing`, it scrolls with the page and its quotation has no bound.
Column {
    id: head

    required property RecordView record
    property bool flowing: false
    property real drawn: 0           // how far that has drawn it beyond the upper edge
    signal meet(string kind, string key)

    spacing: Theme.mm(2)

    Item {
        width: parent.width
        height: Math.max(kicker.visible ? kicker.implicitHeight : kickerNames.implicitHeight - Theme.mm(2), sampleMark.visible ? sampleMark.height : 0)
        Words {
            id: kicker
            visible: head.record.kickerParts.length === 0
            width: parent.width - (sampleMark.visible ? sampleMark.width + Theme.half : 0)
            type: Theme.kicker
            text: head.record.kicker
        }
        NamedWords {
            id: kickerNames
            y: -Theme.mm(1.4)
            visible: !kicker.visible
            width: kicker.width
            type: Theme.kicker
            parts: head.record.kickerParts
            onOpen: (kind, key) => head.meet(kind, key)
        }
        SampleMark {
            id: sampleMark
            anchors.right: parent.right
            visible: head.record.sample
            opacity: head.flowing && head.drawn > height - Theme.mm(2) ? 0 : 1
        }
    }
    Words {
        width: parent.width
        type: Theme.recordTitle
        text: head.record.title
        language: head.record.tongues["title"] ?? ""
        visible: head.record.quotation === ""
    }
    Quotation {
        id: quotation
        x: hang * (head.flowing ? 1 : 0.4)
        width: parent.width - x
        visible: head.record.quotation !== ""
        words: head.record.quotation
        language: head.record.tongues["quote"] ?? ""
        type: Theme.quote
        maximumHeight: head.flowing ? Infinity : !Theme.portrait ? Theme.mm(150) : Theme.mm(110)
    }
    SubjectLink {
        width: Math.min(implicitWidth, parent.width)
        visible: head.record.speakerId !== "" && head.record.quotation !== ""
        type: Theme.name
        text: head.record.speaker
        onClicked: head.meet("person", head.record.speakerId)
    }
    Words {
        width: parent.width
        visible: head.record.speakerId === "" && head.record.speaker !== "" && head.record.quotation !== ""
        topPadding: Theme.mm(4)
        type: Theme.name
        text: head.record.speaker
    }
    Words {
        width: parent.width
        visible: text !== "" && head.record.quotation !== ""
        type: Theme.caption
        color: Theme.ash
        text: [head.record.speakerRole, head.record.quoteNote].filter(part => part !== "").join("\n")
    }
    Words {
        width: parent.width
        visible: text !== ""
        topPadding: Theme.mm(1)
        type: Theme.caption
        color: Theme.ash
        text: head.record.languageNote
    }
}
