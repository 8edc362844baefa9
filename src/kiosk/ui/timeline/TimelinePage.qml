pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui
import kiosk.ui.timeline

// Everything dated on one line: the years in view in large figures, what they hold as things, and the line
// with strokes for how many. Two fingers go from all of it to a month; buttons do the same.
Item {
    id: page

    required property Exhibition exhibition
    required property VisitController visit
    readonly property bool wide: !Theme.portrait
    readonly property bool empty: line.count === 0
    readonly property bool listing: list.what !== ""
    readonly property list<string> poses: empty ? [] : ["decade", "year", "month"].concat(
        line.undatedCount > 0 ? ["undated"] : [], line.firstEvent() !== "" ? ["event"] : [])

    // A place to come back to: asked for whenever the line rests, and before anything opens.
    function remember(): void {
        if (ready)
            Whereabouts.remember(visit.visitNumber, "timeline", {
                "place": line.place(),
                "scroll": things.place(),
                "event": list.eventId
            });
    }
    property bool ready: false
    function open(section: string, record: string): void {
        remember();
        visit.openRecord(section, record);
    }
    function openThing(section: string, record: string, event: string): void {
        if (event !== "")
            list.showEvent(event);
        else
            open(section, record);
    }
    // As a visitor would, at once.
    function pose(name: string): void {
        list.close();
        switch (name) {
        case "undated":
            list.show("undated", line.part, 0, 0);
            break;
        case "event":
            list.showEvent(line.firstEvent());
            break;
        default:
            line.comeTo(name);
        }
    }

    TimelineView {
        id: line
        exhibition: page.exhibition
        width: page.width - 2 * Theme.margin
        unit: Theme.unit
    }
    TimelineList {
        id: list
        exhibition: page.exhibition
        onChanged: page.remember()
    }
    Connections {
        target: line
        function onThingsChanged(): void {
            page.remember();
        }
    }
    Component.onCompleted: {
        visit.wordsOnScreen(60);
        const left = Whereabouts.recall(visit.visitNumber, "timeline", null);
        if (left !== null) {
            line.goTo(left.place);
            things.goTo(left.scroll);
            if (left.event !== "")
                list.showEvent(left.event);
        }
        ready = true;
    }
    Keys.onPressed: event => event.accepted = !page.listing && glass.key(event.key)

    Lamp {
        radius: Theme.mm(page.wide ? 260 : 230)
        x: page.width * 0.5 - radius
        y: page.height * (page.wide ? 0.3 : 0.42) - radius
        strength: 0.55
        visible: !page.empty
    }
    TimeGlass {
        id: glass
        anchors.fill: parent
        enabled: !page.empty
        line: line
        edge: Theme.margin
        below: stage.y
        unit: Theme.unit
        calm: Theme.calm
        FrameAnimation {
            running: glass.moving
            onTriggered: glass.tick(frameTime)
        }
    }
    // Two fingers of which one comes down on a thing: the list lets go of it.
    PinchHandler {
        target: null
        enabled: glass.enabled && !page.listing
        dragThreshold: Theme.mm(1)      // sooner than a list scrolls
        onScaleChanged: delta => glass.pinchBy(0, delta, centroid.position.x)
        onTranslationChanged: delta => glass.pinchBy(delta.x, 1, centroid.position.x)
        onActiveChanged: if (!active)
            glass.pinchEnd()
    }
    YearHead {
        id: head
        z: 1
        x: Theme.margin
        width: page.width - 2 * x
        visible: !page.empty
        line: line
        onEvent: id => list.showEvent(id)
        onList: what => list.show(what, line.part, line.all ? 0 : line.spanAt, line.all ? 0 : line.spanDays)
        onChoosePart: key => line.choosePart(key)
    }
    Things {
        id: things
        y: head.y + head.height + Theme.mm(page.wide ? 5 : 10)
        width: page.width
        height: buttons.y - y - Theme.mm(page.wide ? 7 : 10)
        visible: !page.empty
        line: line
        faded: glass.held
        onOpen: (section, record, event) => page.openThing(section, record, event)
    }
    TimeButtons {
        id: buttons
        x: Theme.margin
        y: stage.y - height - Theme.mm(page.wide ? 0 : 4)
        width: page.width - 2 * x
        visible: !page.empty
        line: line
        glass: glass
    }
    TimeStage {
        id: stage
        x: Theme.margin
        y: page.height - height
        width: page.width - 2 * x
        visible: !page.empty
        line: line
        glass: glass
    }
    Words {
        x: Theme.margin
        y: Theme.mm(12)
        visible: page.empty
        type: Theme.pageTitle
        text: qsTr("Timeline")
    }
    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, Theme.mm(300))
        visible: page.empty
        spacing: Theme.mm(10)
        Horn {
            anchors.horizontalCenter: parent.horizontalCenter
            u: Theme.mm(2.4)
        }
        Words {
            width: parent.width
            type: Theme.name
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Nothing here has a date yet")
        }
        TextWay {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: line.undatedCount > 0
            text: line.undatedText
            onClicked: list.show("undated", "", 0, 0)
        }
    }
    Loader {
        z: 2
        anchors.fill: parent
        active: page.listing
        sourceComponent: TimePanel {
            line: line
            list: list
            onClose: list.close()
            onOpen: (section, record, event) => page.openThing(section, record, event)
            onCountry: code => {
                page.remember();
                page.visit.openCountry(code);
            }
        }
    }
}
