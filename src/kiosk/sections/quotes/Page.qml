pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.narrow

// One quote at a time in large type; the speakers' names at the ends of lines that leave one ring.
SectionFrame {
    id: page

    readonly property bool wide: !Theme.portrait
    property int current: 0
    readonly property var quote: quoteAt(current, records.title, page.records.shownCount)
    readonly property real step: Theme.mm(14)

    // The title is named so that the words follow the language, the number so that they follow what is chosen.
    function quoteAt(index: int, title: string, found: int): var {
        return records.at(index);
    }
    function show(index: int): void {
        if (index < 0 || index >= page.records.shownCount || index === current)
            return;
        turning.from = index > current ? step : -step;
        current = index;
        visit.step();
        spoken.x = spoken.home;
        if (!Theme.calm)
            turn.restart();
    }
    function tellWords(): void {
        visit.wordsOnScreen(20 + (quote["quotation"] ?? "").split(/\s+/).length);
    }

    headless: true
    beside: page.wide && Theme.largeText ? corner : buttons
    place: current
    onResumed: place => {
        current = Math.max(0, Math.min(page.records.shownCount - 1, place ?? 0));
        speakers.bringIntoView(current);
        tellWords();
    }
    onCurrentChanged: tellWords()

    Connections {
        target: page.records
        function onExchanged(): void {
            page.current = page.records.placeNow(page.current);
        }
        function onBegunAnew(): void {
            page.current = 0;
        }
    }

    Spoken {
        id: spoken
        readonly property real home: Theme.margin + Theme.mm(page.wide ? 19 : 14)
        visible: page.records.shownCount > 0
        x: home
        y: Math.max(Theme.mm(page.wide ? 22 : 26), page.bodyTop + Theme.mm(8))
        width: page.wide ? speakers.x - home - Theme.mm(27) : page.width - home - Theme.margin
        height: buttons.y - y - Theme.mm(page.wide ? 7 : 12)
        words: page.quote["quotation"] ?? ""
        speaker: page.quote["speaker"] ?? ""
        office: page.quote["speakerRole"] ?? ""
        note: page.quote["quoteNote"] ?? ""
        sample: page.quote["sample"] ?? false
        opacity: 1 - Math.min(0.7, Math.abs(x - home) / Theme.mm(120))

        DragHandler {
            id: swipe
            target: null
            yAxis.enabled: false
            onActiveTranslationChanged: spoken.x = spoken.home + activeTranslation.x * Theme.way * 0.6
            onActiveChanged: {
                if (active) {
                    turn.stop();
                    return;
                }
                const far = spoken.x - spoken.home;
                spoken.x = spoken.home;
                if (Math.abs(far) > Theme.mm(14))
                    page.show(page.current + (far < 0 ? 1 : -1));
            }
        }
    }
    ParallelAnimation {
        id: turn
        NumberAnimation {
            id: turning
            target: spoken
            property: "x"
            to: spoken.home
            duration: Theme.turn
            easing.type: Easing.OutCubic
        }
        NumberAnimation {
            target: spoken
            property: "fresh"
            from: 0
            to: 1
            duration: Theme.turn
        }
    }
    Row {
        id: buttons
        visible: page.records.shownCount > 0
        x: spoken.home
        y: page.wide ? page.height - height - Theme.mm(14) : speakers.y - height - Theme.mm(16)
        spacing: Theme.mm(11)
        RingButton {
            repeats: true
            diameter: Theme.mm(30)
            glyph: "back"
            text: qsTr("The one before")
            enabled: page.current > 0
            onClicked: page.show(page.current - 1)
        }
        RingButton {
            repeats: true
            diameter: Theme.mm(30)
            glyph: "forward"
            text: qsTr("The next one")
            enabled: page.current < page.records.shownCount - 1
            onClicked: page.show(page.current + 1)
        }
        Item {
            width: Theme.mm(10)
            height: 1
        }
        Action {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.largeText ? Math.min(implicitWidth, spoken.width - x) : implicitWidth
            glyph: "plus"
            text: qsTr("Read more")
            onClicked: page.open(page.quote["recordId"] ?? "")
        }
    }
    // In large letters the way to the panel stands above the speakers, beneath how many are left.
    Item {
        id: corner
        x: speakers.x - width - Theme.mm(14)
        y: Theme.mm(page.records.narrowed ? 20 + 16 * Theme.textScale : 24)
    }
    Speakers {
        id: speakers
        visible: page.records.shownCount > 0
        readonly property real upper: page.wide && Theme.largeText ? corner.y + Theme.mm(22) : Theme.mm(16)
        readonly property real most: page.wide ? page.height - upper - Theme.mm(16) : Theme.mm(208)
        pitch: Math.max(Theme.mm(22), Math.min(Theme.mm(page.wide ? 38 : 25), most / Math.max(1, page.records.shownCount)))
        height: Theme.largeText ? most : Math.min(most, pitch * page.records.shownCount)
        x: page.wide ? page.width * (0.636 - 0.05 * (Theme.textScale - 1)) : Theme.margin
        y: page.wide ? upper + (most - height) / 2 : page.bodyBottom - height - Theme.mm(10)
        width: page.width - x - Theme.margin
        section: page.records
        current: page.current
        onChosen: index => page.show(index)
    }
}
