pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// Closer to one record: its media one at a time on the stage, the pages in a strip, and beside them the
// text, the guided tour or what to compare it with. `visit.view` says where it opens: "3", "3:text",
// "3:text:words to mark", "1:steps" or "1:steps:2", media and steps counted from 1.
Item {
    id: page

    required property Exhibition exhibition
    required property VisitController visit
    required property string recordId

    // What is seen. All of it may be set from outside.
    property int current: 0                // of the record's media, from 0
    property string panel: ""              // text, steps, compare, or none
    property alias step: tour.step         // from 0; record.stepCount: the tour is over
    property int lit: -1                   // the lit line of the text
    property string mode: "both"           // original, translation, both
    property list<string> highlight        // words to be marked in the text
    property string compareId: ""          // the record beside this one; "" asks which
    property bool still: false             // nothing moves by itself, for a picture
    property real posed: -1                // the share of its way that waits for the stage

    readonly property alias record: view
    readonly property alias wandered: tour.wandered
    readonly property bool resting: turner.resting && opened.done
    readonly property alias stripDelegates: strip.delegates
    readonly property DeepZoom deep: comparing ? null : turner.front.deep
    readonly property var stage: comparing ? compare.item : turner.front.stage
    readonly property bool comparing: panel === "compare" && pictured
    readonly property bool pictured: kindOf(current, view.mediaCount) === "image"
    readonly property string shownPanel: comparing || panel === "steps" && view.stepCount > 0 || panel === "text" && pictured ? panel : ""
    readonly property bool wide: !Theme.portrait

    // The count is named so that a binding follows it.
    function kindOf(number: int, count: int): string {
        return view.mediaAt(number)["mediaKind"] ?? "";
    }
    function leafTo(number: int): void {
        if (number < 0 || number >= view.mediaCount || number === current)
            return;
        tour.waiting = false;
        tour.wander();
        current = number;
    }
    function openPanel(name: string): void {
        compareId = "";
        panel = panel === name ? "" : name;
    }
    function goToStep(number: int): void {
        tour.go(number);
    }
    // Nearer by a factor; the whole picture for 0.
    function comeCloser(factor: real): void {
        if (deep !== null && factor > 0)
            deep.zoomBy(factor);
        else if (deep !== null)
            deep.wholePicture();
    }
    // What turns or plays, at a share of its way.
    function pose(share: real): void {
        posed = share;
        if (stage === null || !turner.resting)
            return;        // until the page stands
        const medium = view.mediaAt(current);
        posed = -1;
        if (medium["mediaKind"] === "spin") {
            stage["hinted"] = true;
            stage["turnTo"](Math.round(share * medium["frames"].length));
        } else {
            stage["pause"]();
            stage["seek"](Math.round(share * medium["durationMs"]));
        }
    }
    function touchLine(line: int): void {
        lit = lit === line ? -1 : line;
        if (lit >= 0)
            regions.reveal(line);
    }
    function tellWords(): void {
        const said = shownPanel === "steps" ? `${tour.told["title"] ?? ""} ${tour.told["text"] ?? ""}` : "";
        visit.wordsOnScreen(shownPanel === "text" ? text.wordCount : said.split(" ").length);
    }
    function remember(): void {
        Whereabouts.remember(visit.visitNumber, `seen/${recordId}`, current);
    }
    onCurrentChanged: {
        lit = -1;
        turner.show(current);
        remember();
        tellWords();
        if (opened.done && !tour.waiting)
            visit.step();
    }
    onStepChanged: {
        tellWords();
        if (opened.done)
            visit.step();
    }
    onShownPanelChanged: {
        lit = -1;
        tellWords();
    }
    Component.onCompleted: {
        const [medium, name, ...detail] = visit.view.split(":");
        current = Math.max(0, Math.min(view.mediaCount, parseInt(medium) || 1) - 1);
        turner.show(current);
        if (name === "steps")
            tour.step = Math.max(0, Math.min(view.stepCount, parseInt(detail[0]) || 1) - 1);
        else if (name === "text")
            highlight = detail.join(":").split(" ").filter(word => word !== "");
        panel = name ?? "";
        remember();
        tellWords();
    }
    Keys.onPressed: event => {
        const ahead = view.rightToLeft ? -1 : 1;
        switch (event.key) {
        case Qt.Key_Right:
            leafTo(current + ahead);
            break;
        case Qt.Key_Left:
            leafTo(current - ahead);
            break;
        case Qt.Key_PageDown:
            leafTo(current + 1);
            break;
        case Qt.Key_PageUp:
            leafTo(current - 1);
            break;
        case Qt.Key_Home:
            leafTo(0);
            break;
        case Qt.Key_End:
            leafTo(view.mediaCount - 1);
            break;
        default:
            return;
        }
        event.accepted = true;
    }
    // Keys of the stage: nearer and further, about a zoomed picture, around an object.
    Keys.forwardTo: turner.front.stage !== null && !comparing ? [turner.front.stage] : []

    // The stage comes first, then the strip and the neighbours, a moment later.
    Timer {
        id: opened
        property bool done: false
        interval: 40
        running: true
        onTriggered: done = true
    }
    RecordView {
        id: view
        exhibition: page.exhibition
        recordId: page.recordId
        onChanged: page.current = Math.max(0, Math.min(page.current, mediaCount - 1))
    }
    MediaText {
        id: text
        exhibition: page.exhibition
        recordId: page.recordId
        media: page.current
    }
    Comparable {
        id: others
        exhibition: page.exhibition
        recordId: page.recordId
    }
    GuidedTour {
        id: tour
        record: view
        open: page.shownPanel === "steps"
        current: page.current
        resting: turner.resting
        onTurnTo: medium => page.current = medium
        onTravel: (x, y, width, height) => regions.travelTo(x, y, width, height)
    }
    Regions {
        id: regions
        deep: page.deep
        words: text
        tour: tour
        panel: page.shownPanel
        current: page.current
        lit: page.lit
        onLineTouched: line => page.lit = line
    }
    Binding {
        target: page.stage
        when: page.still && page.stage !== null && page.stage["still"] !== undefined
        property: "still"
        value: true
    }

    ViewerHead {
        id: head
        visible: !page.comparing
        x: Theme.margin
        y: Theme.mm(9)
        width: (page.wide && side.visible ? side.x - Theme.mm(20) : page.width - Theme.margin) - x
        narrow: page.wide && side.visible
        low: !page.pictured
        record: view
        current: page.current
    }
    PageTurner {
        id: turner
        visible: !page.comparing
        y: head.y + head.height + Theme.mm(6)
        width: page.wide && side.visible ? side.x - Theme.mm(20) : page.width - Theme.margin
        height: (strip.visible ? strip.y : page.wide && side.visible ? page.height - Theme.mm(4) : page.wide || !side.visible ? ways.y : side.y) - Theme.mm(page.pictured ? 6 : 12) - y
        sideRoom: Theme.margin
        warm: opened.done
        record: view
        visit: page.visit
        words: text
        paper: view.kind === "documents"
        onLeaf: number => page.leafTo(number)
        onArrived: {
            tour.arrive();
            if (page.posed >= 0)
                page.pose(page.posed);
        }
    }
    CompareStage {
        id: compare
        x: Theme.margin
        y: page.wide ? Theme.mm(12) : head.y
        width: turner.width - x
        height: ways.y + (!page.wide ? -Theme.mm(6) : Theme.largeText ? ways.height : barHeight) - y
        barLeast: page.wide ? ways.height : 0
        barRoom: Theme.largeText && page.wide ? ways.x - Theme.half - x : width
        exhibition: page.exhibition
        record: view
        open: page.comparing
        number: page.current
        otherId: page.compareId
    }
    ViewerStrip {
        id: strip
        visible: view.mediaCount > 1 && !page.comparing
        x: Theme.margin
        y: (page.wide ? page.height - Theme.mm(8) : (side.visible ? side.y : ways.y) - Theme.mm(6)) - height
        width: (page.wide ? side.x - Theme.mm(20) : page.width - Theme.margin) - x
        middle: (turner.width - x) / 2
        record: view
        current: page.current
        open: opened.done
        onLeaf: number => page.leafTo(number)
    }
    SeekSign {
        x: strip.x + strip.middle - width / 2
        y: strip.y - height - Theme.mm(6)
        z: 3
        record: view
        page: strip.seeking
    }
    ViewerWays {
        id: ways
        x: page.wide ? side.x + side.width - width : side.x + (side.width - width) / 2
        room: side.width
        y: page.height - height - Theme.mm(page.wide ? 2 : 5)
        record: view
        hasText: page.pictured && text.lineCount > 0
        hasOthers: page.pictured && others.count > 0
        panel: page.shownPanel
        onOpen: panel => page.openPanel(panel)
    }
    ViewerSide {
        id: side
        visible: page.shownPanel === "text" || page.shownPanel === "steps"
        x: page.width - Theme.margin - width
        y: page.wide ? Theme.mm(9) : ways.y - Theme.mm(4) - height
        width: page.wide ? Theme.mm(226 + 118 * (Theme.textScale - 1)) : page.width - 2 * Theme.margin
        height: page.wide ? ways.y - Theme.mm(8) - y : page.height * (0.37 + 0.07 * (Theme.textScale - 1))
        record: view
        words: text
        tour: tour
        panel: page.shownPanel
        mode: page.mode
        lit: page.lit
        highlight: page.highlight
        onChooseMode: mode => page.mode = mode
        onLine: line => page.touchLine(line)
        onAlone: {
            page.panel = "";
            regions.travelTo(0, 0, 1, 1);
        }
    }
}
