pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// The page of a person or a country: who that is on one side, everything the exhibition has on the other;
// on a tall screen one below the other.
Item {
    id: body

    required property Exhibition exhibition
    required property VisitController visit
    required property string kind
    required property string key
    readonly property string place: `${kind}/${key}`
    readonly property bool wide: !Theme.portrait
    readonly property list<string> poses: view.found ? (records.jumps > 1 ? ["end", "jump", "about"] : ["end", "about"]) : []

    function leave(): void {
        Whereabouts.remember(visit.visitNumber, place, {
            "list": records.where(),
            "head": reading.at
        });
    }
    function meet(kind: string, key: string): void {
        leave();
        if (kind === "person")
            visit.openPerson(key);
        else
            visit.openCountry(key);
    }
    function pose(name: string): void {
        if (name === "end")
            records.end();
        else if (name === "jump")
            records.jump(records.jumps - 1);
        else if (name === "about")
            head.contentY = Math.max(0, head.contentHeight - head.height);
    }

    SubjectView {
        id: view
        exhibition: body.exhibition
        kind: body.kind
        key: body.key
    }
    Component.onCompleted: {
        visit.wordsOnScreen(view.wordCount + 40);
        const left = Whereabouts.recall(visit.visitNumber, place, null);
        if (left === null)
            return;
        records.go(left.list);
        reading.go(left.head);
    }

    ReadingPlace {
        id: reading
        view: head
    }
    Lamp {
        radius: Theme.mm(260)
        x: body.width * (body.wide ? 0.2 : 0.5) - radius
        y: (body.wide ? body.height * 0.3 : head.y + Theme.mm(40)) - radius
        strength: view.found ? 0.45 : 0
    }
    SubjectHead {
        id: head
        x: Theme.margin
        // Little on a tall screen stands lower, where a seated person reaches it.
        y: body.wide ? Theme.mm(16) : Math.max(Theme.mm(16), Math.min(body.height * 0.34, body.height - height - records.wanted - Theme.mm(30)))
        width: body.wide ? Theme.mm(236) : body.width - 2 * x
        height: body.wide ? body.height - y - Theme.mm(6) : Math.min(contentHeight, most)
        // In large letters it takes what few records leave it.
        readonly property real most: Math.max(body.height * 0.46, Theme.largeText ? body.height - records.wanted - Theme.mm(52) : 0)
        visible: view.found
        subject: view
        onMeet: (kind, key) => body.meet(kind, key)
        onShowOnMap: {
            body.leave();
            Whereabouts.remember(body.visit.visitNumber, "map/show", body.key);
            body.visit.openMap();
        }
    }
    SubjectRecords {
        id: records
        x: body.wide ? Theme.margin + Theme.mm(236) + Theme.mm(32) : Theme.margin
        y: body.wide ? Theme.mm(12) : head.y + head.height + Theme.mm(6)
        width: body.width - x - Theme.margin
        height: body.height - y
        visible: view.found
        subject: view
        onOpen: (section, record) => {
            body.leave();
            body.visit.openRecord(section, record);
        }
    }
    EmptySection {
        visible: !view.found
    }
}
