import QtQuick
import kiosk.ui

// Where a visitor is on the guided tour, and what the stage must show for it. A visitor who moves the picture
// or leafs on their own has wandered off: the tour waits until it is asked to go on.
Item {
    id: tour

    required property RecordView record
    required property bool open            // the tour is what a visitor looks at
    required property int current          // the medium on the stage
    required property bool resting         // no page is turning
    property int step: 0                   // from 0; record.stepCount: the tour is over
    property bool wandered: false
    property bool waiting: false           // for the page of the step
    property bool travelling: false        // the picture is moved, and by no hand
    readonly property var told: of(step, record.stepCount, record.title)
    readonly property bool over: step >= record.stepCount
    signal turnTo(int medium)
    signal travel(real x, real y, real width, real height)

    // The count and the title are named so that a binding follows another language.
    function of(number: int, count: int, title: string): var {
        return record.stepAt(number);
    }
    function go(number: int): void {
        step = Math.max(0, Math.min(record.stepCount, number));
        retrace();
    }
    // Look at the place of the step again.
    function retrace(): void {
        wandered = false;
        waiting = open && !over;
        if (!waiting)
            return;
        if (told["stepMedia"] !== current)
            turnTo(told["stepMedia"]);
        else if (resting)
            arrive();
    }
    // The page stands.
    function arrive(): void {
        if (!waiting || told["stepMedia"] !== current)
            return;
        waiting = false;
        travel(told["regionX"], told["regionY"], told["regionWidth"], told["regionHeight"]);
    }
    function wander(): void {
        if (open && !over && !waiting && !travelling)
            wandered = true;
    }
    onOpenChanged: if (open) retrace()
}
