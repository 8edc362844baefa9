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
    // Large letters take room from the picture, and all that is words scrolls as one column.
    readonly property bool flowing: Theme.largeText
    readonly property real grown: Theme.textScale - 1
    property bool expanded: false
    property bool begun: false    // what was seen last stands again: from here on it is the visitor who leafs
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
            reading.go(read[0]);
            threads.place = read[1];
        }
        visit.wordsOnScreen(told);
        begun = true;
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
        Whereabouts.remember(visit.visitNumber, `read/${recordId}`, [reading.at, threads.place, expanded]);
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
            if (page.begun)
                page.visit.step();
        }
    }
    onToldChanged: visit.wordsOnScreen(told)

    Item {
        id: leadPlace
        x: page.wide ? 0 : Theme.margin
        y: 0
        width: page.wide ? Theme.mm(308 - 60 * page.grown) : parent.width - 2 * x
        height: page.wide ? parent.height : parent.height * (0.48 - 0.08 * page.grown + (page.flowing && view.mediaCount > 1 ? 0.06 : 0))
        Loader {
            id: lead
            readonly property var shown: item      // each kind's own
            anchors.fill: parent
            anchors.leftMargin: page.wide ? Theme.margin : 0
            anchors.topMargin: Theme.mm(14)
            anchors.bottomMargin: closer.above ? leadPlace.height - closer.y + Theme.mm(8) : page.wide ? Math.max(Theme.mm(36), closer.height + Theme.half) : closer.height + Theme.mm(12)
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
            x: closer.besides ? parent.width - width : Theme.margin
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
            readonly property real besideLeaves: leadPlace.width - Theme.margin - leaves.width - Theme.half
            readonly property real wanted: first.implicitWidth + (second.visible ? columnSpacing + second.implicitWidth : 0)
            // In large letters above the two leaves, if they need the whole width.
            readonly property bool above: page.wide && page.flowing && visible && wanted > besideLeaves
            readonly property bool besides: above && stacked && second.width <= besideLeaves
            x: page.wide ? (above ? Theme.margin : parent.width - width) : 0
            y: above && !besides ? leaves.y - height - Theme.mm(5) : parent.height - height - Theme.mm(page.wide ? 5 : 4)
            room: page.wide ? (above ? parent.width - Theme.margin : besideLeaves) : parent.width
            record: view
            onEnter: place => page.enter(place)
        }
    }
    Item {
        id: words
        x: page.wide ? Theme.mm(336 - 60 * page.grown) : Theme.margin
        y: page.wide ? Theme.mm(16) : leadPlace.height + Theme.mm(4)
        width: parent.width - x - Theme.margin
        height: parent.height - y - Theme.mm(8)

        RecordHead {
            id: head
            parent: page.flowing ? headPlace : words
            width: parent?.width ?? 0
            record: view
            flowing: page.flowing
            drawn: scroll.contentY
            onMeet: (kind, key) => page.meet(kind, key)
        }
        ScrollColumn {
            id: scroll
            y: page.flowing ? 0 : head.height + Theme.mm(7)
            width: parent.width
            height: parent.height - y - (threads.visible && !page.flowing ? threads.height + Theme.mm(5) : 0)
            spacing: Theme.mm(6)

            Item {
                id: headPlace
                visible: page.flowing
                width: parent?.width ?? 0
                height: head.height
            }
            Repeater {
                model: view.label
                Paragraph {
                    language: view.tongues["label"] ?? ""
                }
            }
            Action {
                visible: view.hasMore
                // A drawn sign would show through either edge (software renderer).
                opacity: y < scroll.contentY - Theme.mm(2) || y > scroll.contentY + scroll.height - Theme.mm(15) ? 0 : 1
                glyph: page.expanded ? "minus" : "plus"
                text: page.expanded ? qsTr("Less") : view.layered ? qsTr("Full text") : qsTr("More")
                onClicked: page.expanded = !page.expanded
            }
            Repeater {
                model: page.expanded ? view.more : null
                Paragraph {
                    language: view.tongues["more"] ?? ""
                }
            }
            FactTable {
                width: parent?.width ?? 0
                model: view.facts
                onOpen: (kind, key) => page.meet(kind, key)
            }
            RecordSources {
                width: parent?.width ?? 0
                record: view
            }
            Item {
                id: threadsPlace
                visible: page.flowing && threads.count > 0
                width: parent?.width ?? 0
                height: threads.height + Theme.mm(10)
            }
        }
        ReadingPlace {
            id: reading
            view: scroll
        }
        Threads {
            id: threads
            parent: page.flowing ? threadsPlace : words
            y: page.flowing ? Theme.mm(6) : parent.height - height
            width: parent?.width ?? 0
            seenFrom: scroll.contentY - threadsPlace.y - y
            seenTo: seenFrom + scroll.height
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
        width: Math.min(parent?.width ?? 0, Theme.mm(300 * Theme.textScale))
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
