import QtQuick
import kiosk.theme
import kiosk.ui

// The stage and the turning of its pages: a page follows the finger and settles or returns. Only a whole
// picture is leafed; a nearer one is moved about by its own stage. Calm motion fades, as does what is no
// picture: the software renderer leaves traces of drawn signs that slide out of a clipped place.
Item {
    id: turner

    required property RecordView record
    required property VisitController visit
    required property MediaText words
    property bool paper: false
    property bool warm: true               // the neighbours may come in
    property real sideRoom: 0              // free at the left, as far as a page slides out
    property StagePlace front: first
    property StagePlace behind: second
    // Pages lie as they lie in the document, whichever way the page around them runs.
    readonly property bool rightToLeft: record.rightToLeft !== Theme.mirrored
    readonly property bool dragging: drag.active
    readonly property bool resting: !dragging && !slide.running && !fade.running
    property real place: 0                 // of the front, pixels
    property real off: 0                   // of the other one from it
    signal leaf(int number)                // a visitor leafed here
    signal arrived                         // the page stands

    clip: !resting

    // The page on one side of the shown one (-1 left, 1 right); -1 when there is none.
    function beside(side: int): int {
        const next = front.number + (rightToLeft ? -side : side);
        return next >= 0 && next < record.mediaCount ? next : -1;
    }
    function show(number: int): void {
        slide.stop();
        fade.complete();
        if (number === front.number) {
            back();
            return;
        }
        if (front.number < 0) {
            front.show(number, false);
            arrived();
            return;
        }
        const step = number - front.number;
        const slides = Math.abs(step) === 1 && !Theme.calm && front.kind === "image";
        if (behind.number !== number)
            behind.show(number, slides);
        const previous = front;
        front = behind;
        behind = previous;
        if (!slides) {
            place = 0;
            off = 0;
            front.opacity = 0;
            fade.start();
            return;
        }
        const side = (step > 0) !== rightToLeft ? 1 : -1;
        front.opacity = 1;
        place += side * width;
        off = -side * width;
        slide.start();
    }
    function back(): void {
        if (place !== 0)
            slide.start();
        else
            settled();
    }
    function settled(): void {
        place = 0;
        off = 0;
        front.opacity = 1;
        front.ripen();
        behind.clear();
        behind.opacity = 1;
        arrived();
    }

    StagePlace {
        id: first
        record: turner.record
        visit: turner.visit
        words: turner.words
        paper: turner.paper
        front: turner.front === this
        resting: turner.resting
        x: turner.sideRoom + turner.place + (front ? 0 : turner.off)
        z: front ? 1 : 0
        width: turner.width - turner.sideRoom
        height: turner.height
    }
    StagePlace {
        id: second
        record: turner.record
        visit: turner.visit
        words: turner.words
        paper: turner.paper
        front: turner.front === this
        resting: turner.resting
        x: turner.sideRoom + turner.place + (front ? 0 : turner.off)
        z: front ? 1 : 0
        width: turner.width - turner.sideRoom
        height: turner.height
    }
    // Above the stages, so that it sees the finger; it holds it only while a whole picture is drawn sideways.
    Item {
        anchors.fill: parent
        z: 2
        DragHandler {
            id: drag
            property real speed: 0
            target: null
            yAxis.enabled: false
            maximumPointCount: 1
            enabled: turner.record.mediaCount > 1 && (turner.front.deep?.whole ?? false)
            onActiveTranslationChanged: {
                if (!active)
                    return;
                const across = activeTranslation.x * Theme.way, side = across < 0 ? 1 : -1;
                const next = turner.beside(side);
                speed = centroid.velocity.x * Theme.way;
                if (next < 0) {
                    turner.place = across * 0.2;
                    return;
                }
                if (turner.behind.number !== next)
                    turner.behind.show(next, true);
                turner.off = side * turner.width;
                turner.place = across;
            }
            onActiveChanged: {
                if (active) {
                    slide.stop();
                    fade.complete();
                    speed = 0;
                } else {
                    turner.decide(speed);
                }
            }
        }
    }
    // Let go: the page turns when it was drawn far enough, or flicked.
    function decide(speed: real): void {
        const side = place < 0 ? 1 : -1;
        const next = beside(side);
        const along = -side * speed;
        const far = Math.abs(place) / Math.max(1, width);
        const turns = far > 0.3 ? along > -Theme.mm(120) : far > 0.03 && along > Theme.mm(220);
        if (next >= 0 && turns)
            leaf(next);
        else
            back();
    }
    NumberAnimation {
        id: slide
        target: turner
        property: "place"
        to: 0
        duration: Theme.calm ? 0 : Theme.turn
        easing.type: Easing.OutCubic
        onFinished: turner.settled()
    }
    ParallelAnimation {
        id: fade
        NumberAnimation { target: turner.front; property: "opacity"; to: 1; duration: Theme.fade }
        NumberAnimation { target: turner.behind; property: "opacity"; to: 0; duration: Theme.fade }
        onFinished: turner.settled()
    }
    // The neighbours' pictures come in beforehand, so that a page that turns is there.
    Image { visible: false; asynchronous: true; source: turner.warmed(1) }
    Image { visible: false; asynchronous: true; source: turner.warmed(-1) }
    function warmed(side: int): string {
        const next = warm && front.number >= 0 && resting ? beside(side) : -1;
        return next >= 0 ? record.mediaAt(next)["picture"] ?? "" : "";
    }
    Connections {
        target: turner.record
        function onChanged(): void {
            turner.front.reword();
        }
    }
}
