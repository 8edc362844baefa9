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
    property string compareId: ""
    property bool still: false             // nothing moves by itself, for a picture

    readonly property alias record: view
    readonly property alias wandered: tour.wandered
    readonly property alias resting: turner.resting
    readonly property alias stripDelegates: strip.delegates
    readonly property DeepZoom deep: comparing ? null : turner.front.deep
    readonly property var stage: comparing ? compare.item : turner.front.stage
    readonly property bool timed: text.lineCount === 0 && text.cueCount > 0
    readonly property bool comparing: compareId !== ""
    readonly property string shownPanel: panel === "steps" && view.stepCount === 0 ? "" : panel
    readonly property bool wide: !Theme.portrait

    function leafTo(number: int): void {
        if (number < 0 || number >= view.mediaCount || number === current)
            return;
        tour.waiting = false;
        tour.wander();
        current = number;
    }
    function openPanel(name: string): void {
        const closes = panel === name || name === "compare" && comparing;
        compareId = "";
        panel = closes ? "" : name;
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
        const medium = view.mediaAt(current);
        if (stage === null)
            return;
        if (medium["mediaKind"] === "spin") {
            stage["turnTo"](Math.round(share * medium["frames"].length));
        } else {
            stage["pause"]();
            stage["seek"](Math.round(share * medium["durationMs"]));
        }
    }
    function travelTo(x: real, y: real, width: real, height: real): void {
        if (deep === null)
            return;
        tour.travelling = true;
        if (width > 0.99 && height > 0.99)
            deep.wholePicture();
        else
            deep.travelTo(x, y, width, height);
        tour.travelling = false;
    }
    function touchLine(line: int): void {
        if (timed) {
            if (stage !== null)
                stage["seek"](text.captionAt(line)["startMs"]);
            return;
        }
        lit = lit === line ? -1 : line;
        const there = text.lineAt(line);
        if (lit < 0 || !there["placed"] || deep === null)
            return;
        const seen = deep.view, x = there["regionX"], y = there["regionY"], w = there["regionWidth"], h = there["regionHeight"];
        if (x < seen.x || y < seen.y || x + w > seen.x + seen.width || y + h > seen.y + seen.height)
            travelTo(x, y, w, h);
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
    }
    onStepChanged: tellWords()
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
    Keys.forwardTo: deep !== null ? [deep] : []

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
    GuidedTour {
        id: tour
        record: view
        open: page.shownPanel === "steps"
        current: page.current
        resting: turner.resting
        onTurnTo: medium => page.current = medium
        onTravel: (x, y, width, height) => page.travelTo(x, y, width, height)
    }
    ListModel {
        id: stepRegion
        ListElement { regionX: 0.0; regionY: 0.0; regionWidth: 1.0; regionHeight: 1.0 }
    }
    Connections {
        target: tour
        function onToldChanged(): void {
            for (const role of ["regionX", "regionY", "regionWidth", "regionHeight"])
                stepRegion.setProperty(0, role, tour.told[role] ?? 0);
        }
    }
    Connections {
        target: page.deep
        function onMoved(): void {
            tour.wander();
        }
        function onRegionTapped(index: int): void {
            if (page.shownPanel === "text")
                page.lit = text.lineOf(index);
        }
    }
    Binding {
        target: page.deep
        when: page.deep !== null
        property: "regions"
        value: page.shownPanel === "text" ? text.regions : page.shownPanel === "steps" && !tour.over && tour.told["stepMedia"] === page.current ? stepRegion : null
    }
    Binding {
        target: page.deep
        when: page.deep !== null
        property: "litRegion"
        value: page.shownPanel === "text" ? text.regionOf(page.lit) : -1
    }

    Binding {
        target: page.stage
        when: page.still && page.stage !== null && page.stage["still"] !== undefined
        property: "still"
        value: true
    }

    ViewerHead {
        id: head
        x: Theme.margin
        y: Theme.mm(9)
        width: (page.wide && side.visible ? side.x - Theme.mm(20) : page.width - Theme.margin) - x
        record: view
        current: page.current
    }
    PageTurner {
        id: turner
        visible: !page.comparing
        y: head.y + head.height + Theme.mm(6)
        width: page.wide && side.visible ? side.x - Theme.mm(20) : page.width - Theme.margin
        height: (strip.visible ? strip.y : page.wide && side.visible ? page.height - Theme.mm(4) : page.wide || !side.visible ? ways.y : side.y) - Theme.mm(6) - y
        sideRoom: Theme.margin
        record: view
        visit: page.visit
        words: text
        paper: view.kind === "documents"
        onLeaf: number => page.leafTo(number)
        onArrived: tour.arrive()
    }
    Loader {
        id: compare
        active: page.comparing
        x: Theme.margin
        y: turner.y
        width: turner.width - x
        height: (page.wide && side.visible ? page.height : page.wide || !side.visible ? ways.y : side.y) - Theme.mm(6) - y
        onActiveChanged: if (active) setSource(Qt.resolvedUrl("CompareView.qml"), {
            "record": view,
            "exhibition": page.exhibition,
            "otherId": page.compareId
        })
    }
    QuietStage {
        visible: compare.status === Loader.Error
        anchors.centerIn: compare
        width: Math.min(compare.width, compare.height) * 0.6
        height: width
        kind: "image"
    }
    Binding { target: compare.item; when: compare.item !== null; property: "otherId"; value: page.compareId }
    ViewerStrip {
        id: strip
        visible: view.mediaCount > 1 && !page.comparing
        x: Theme.margin
        y: (page.wide ? page.height - Theme.mm(8) : (side.visible ? side.y : ways.y) - Theme.mm(6)) - height
        width: (page.wide ? ways.x - Theme.mm(20) : page.width - Theme.margin) - x
        record: view
        current: page.current
        onLeaf: number => page.leafTo(number)
    }
    SeekSign {
        x: strip.x + (strip.width - width) / 2
        y: strip.y - height - Theme.mm(6)
        z: 3
        record: view
        page: strip.seeking
    }
    ViewerWays {
        id: ways
        x: page.wide && !side.visible ? side.x + side.width - width : side.x + (side.width - width) / 2
        room: side.width
        y: page.height - height - Theme.mm(page.wide ? 2 : 5)
        record: view
        hasText: text.lineCount > 0 || text.cueCount > 0
        hasOthers: view.picture !== ""
        panel: page.shownPanel
        comparing: page.comparing
        onOpen: panel => page.openPanel(panel)
    }
    ViewerSide {
        id: side
        visible: page.shownPanel !== ""
        x: page.width - Theme.margin - width
        y: page.wide ? Theme.mm(9) : ways.y - Theme.mm(4) - height
        width: page.wide ? Theme.mm(226) : page.width - 2 * Theme.margin
        height: page.wide ? ways.y - Theme.mm(8) - y : page.height * 0.37
        exhibition: page.exhibition
        record: view
        words: text
        tour: tour
        panel: page.shownPanel
        mode: page.mode
        lit: page.timed ? text.cueAt(page.stage !== null ? page.stage["position"] ?? -1 : -1) : page.lit
        highlight: page.highlight
        compareId: page.compareId
        onChooseMode: mode => page.mode = mode
        onLine: line => page.touchLine(line)
        onAlone: {
            page.panel = "";
            page.travelTo(0, 0, 1, 1);
        }
        onChooseOther: id => {
            page.panel = "";
            page.compareId = id;
        }
    }
}
