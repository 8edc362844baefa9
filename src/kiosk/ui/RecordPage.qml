pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// A record: the picture first, then what it is in few words, more on request, the facts, where they
// come from, and the threads to what belongs with it.
Item {
    id: page

    required property Exhibition exhibition
    required property VisitController visit
    required property string recordId
    readonly property bool wide: !Theme.portrait
    property bool expanded: false
    readonly property int told: view.wordCount + (expanded ? view.moreWordCount : 0)     // words to read

    RecordView {
        id: view
        exhibition: page.exhibition
        recordId: page.recordId
        layer: page.visit.layer
    }
    Component.onCompleted: {
        view.current = Whereabouts.recall(visit.visitNumber, `seen/${recordId}`, 0);
        const read = Whereabouts.recall(visit.visitNumber, `read/${recordId}`, null);
        if (read !== null) {
            expanded = read[2];
            scroll.contentY = Math.min(read[0], Math.max(0, scroll.contentHeight - scroll.height));
            threads.place = read[1];
        }
        visit.wordsOnScreen(told);
    }
    // To the page of a person or a country.
    function meet(kind: string, key: string): void {
        leave();
        if (kind === "person")
            visit.openPerson(key);
        else
            visit.openCountry(key);
    }
    // What is remembered for Back: how far the words and the threads were drawn in.
    function leave(): void {
        Whereabouts.remember(visit.visitNumber, `read/${recordId}`, [scroll.contentY, threads.place, expanded]);
    }
    // Into the viewer. A book that lies open meanwhile lies open on return.
    function enter(place: string): void {
        leave();
        Whereabouts.remember(visit.visitNumber, `open/${recordId}`, lead.shown["place"] ?? 0);
        visit.openViewer(view.sectionId, recordId, place);
    }
    // What leads closer on the stage itself: a page of an opened book.
    Connections {
        target: lead.item
        ignoreUnknownSignals: true
        function onComeCloser(number: int): void {
            page.enter(String(number));
        }
    }
    Connections {
        target: view
        function onCurrentChanged(): void {
            Whereabouts.remember(page.visit.visitNumber, `seen/${page.recordId}`, view.current);
        }
    }
    onToldChanged: visit.wordsOnScreen(told)

    Item {
        id: leadPlace
        x: page.wide ? 0 : Theme.margin
        y: 0
        width: page.wide ? Theme.mm(308) : parent.width - 2 * x
        height: page.wide ? parent.height : parent.height * 0.48
        Loader {
            id: lead
            readonly property var shown: item      // each kind's own
            anchors.fill: parent
            anchors.leftMargin: page.wide ? Theme.margin : 0
            anchors.topMargin: Theme.mm(14)
            anchors.bottomMargin: page.wide ? Theme.mm(36) : closer.height + Theme.mm(12)
            Component.onCompleted: {
                setSource(Qt.resolvedUrl(`../sections/${view.kind}/Lead.qml`), {
                    "record": view
                });
                const left = Whereabouts.recall(page.visit.visitNumber, `open/${page.recordId}`, 0);
                Whereabouts.remember(page.visit.visitNumber, `open/${page.recordId}`, 0);
                if (left > 0)
                    shown["openAt"](left);
            }
        }
        Row {
            id: leaves
            visible: page.wide
            x: Theme.margin
            y: parent.height - height - Theme.mm(8)
            spacing: Theme.mm(6)
            Leaf {
                glyph: "back"
                text: qsTr("The one before")
                target: view.previousId
            }
            Leaf {
                glyph: "forward"
                text: qsTr("The next one")
                target: view.nextId
            }
        }
        CloserRow {
            id: closer
            anchors.right: page.wide ? parent.right : undefined
            y: parent.height - height - Theme.mm(page.wide ? 5 : 4)
            room: page.wide ? parent.width - leaves.x - leaves.width - Theme.half : parent.width
            record: view
            onEnter: place => page.enter(place)
        }
    }
    Item {
        id: words
        x: page.wide ? Theme.mm(336) : Theme.margin
        y: page.wide ? Theme.mm(16) : leadPlace.height + Theme.mm(4)
        width: parent.width - x - Theme.margin
        height: parent.height - y - Theme.mm(8)

        Column {
            id: head
            width: parent.width
            spacing: Theme.mm(2)
            Item {
                width: parent.width
                height: Math.max(kicker.visible ? kicker.implicitHeight : kickerNames.implicitHeight - Theme.mm(2), sampleMark.visible ? sampleMark.height : 0)
                Words {
                    id: kicker
                    visible: view.kickerParts.length === 0
                    width: parent.width - (sampleMark.visible ? sampleMark.width + Theme.half : 0)
                    type: Theme.kicker
                    text: view.kicker
                }
                NamedWords {
                    id: kickerNames
                    y: -Theme.mm(1.4)
                    visible: !kicker.visible
                    width: kicker.width
                    type: Theme.kicker
                    parts: view.kickerParts
                    onOpen: (kind, key) => page.meet(kind, key)
                }
                SampleMark {
                    id: sampleMark
                    anchors.right: parent.right
                    visible: view.sample
                }
            }
            Words {
                width: parent.width
                type: Theme.recordTitle
                text: view.title
                visible: view.quotation === ""
            }
            Quotation {
                id: quotation
                x: hang * 0.4
                width: parent.width - x
                visible: view.quotation !== ""
                words: view.quotation
                type: Theme.quote
                maximumHeight: page.wide ? Theme.mm(150) : Theme.mm(110)
            }
            SubjectLink {
                width: Math.min(implicitWidth, parent.width)
                visible: view.speakerId !== "" && view.quotation !== ""
                type: Theme.name
                text: view.speaker
                onClicked: page.meet("person", view.speakerId)
            }
            Words {
                width: parent.width
                visible: view.speakerId === "" && view.speaker !== "" && view.quotation !== ""
                topPadding: Theme.mm(4)
                type: Theme.name
                text: view.speaker
            }
            Words {
                width: parent.width
                visible: text !== "" && view.quotation !== ""
                type: Theme.caption
                color: Theme.ash
                text: [view.speakerRole, view.quoteNote].filter(part => part !== "").join("\n")
            }
        }
        ScrollColumn {
            id: scroll
            y: head.height + Theme.mm(7)
            width: parent.width
            height: parent.height - y - (threads.visible ? threads.height + Theme.mm(5) : 0)
            spacing: Theme.mm(6)

            Repeater {
                model: view.label
                Paragraph {}
            }
            Action {
                visible: view.hasMore
                // A drawn sign would show through the upper edge (software renderer).
                opacity: y < scroll.contentY - Theme.mm(2) ? 0 : 1
                glyph: page.expanded ? "minus" : "plus"
                text: page.expanded ? qsTr("Less") : view.layered ? qsTr("Full text") : qsTr("More")
                onClicked: page.expanded = !page.expanded
            }
            Repeater {
                model: page.expanded ? view.more : null
                Paragraph {}
            }
            FactTable {
                width: parent?.width ?? 0
                model: view.facts
                onOpen: (kind, key) => page.meet(kind, key)
            }
            Column {
                width: parent?.width ?? 0
                spacing: Theme.mm(1.5)
                visible: view.sourceCount > 0
                Words {
                    width: parent.width
                    topPadding: Theme.mm(3)
                    type: Theme.caption
                    color: Theme.ash
                    text: qsTr("Where this comes from")
                }
                Repeater {
                    model: view.sources
                    Words {
                        required property string title
                        required property string url
                        width: parent?.width ?? 0
                        type: Theme.caption
                        wrapMode: Text.Wrap
                        text: url !== "" ? title + "\n" + url : title
                    }
                }
                Repeater {
                    model: view.credits
                    Words {
                        required property string credit
                        width: parent?.width ?? 0
                        type: Theme.caption
                        color: Theme.ash
                        text: credit
                    }
                }
            }
        }
        Threads {
            id: threads
            y: parent.height - height
            width: parent.width
            beyond: Theme.margin
            model: view.ends
            onMeet: (kind, key) => page.meet(kind, key)
            onFollow: (record, section) => {
                page.leave();
                page.visit.openRecord(section, record);
            }
        }
    }

    component Paragraph: Words {
        required property string paragraph
        width: Math.min(parent?.width ?? 0, Theme.mm(300))
        type: Theme.body
        text: paragraph
    }
    component Leaf: RingButton {
        required property string target
        repeats: true
        enabled: target !== ""
        onClicked: page.visit.leafTo(view.sectionId, target)
    }
}
