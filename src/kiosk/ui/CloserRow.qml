pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// The ways from a record closer to it: to the medium on the stage, to what else plays or turns, and on a
// guided tour. Each says what it leads to and how much of that there is.
Row {
    id: closer

    required property RecordView record
    required property real room            // they stand side by side in it; long words then take two lines
    readonly property bool touring: record.stepCount > 0
    readonly property Action second: touring ? tour : other
    readonly property real rest: room - (second.visible ? spacing : 0)
    readonly property bool tight: second.visible && here.implicitWidth + second.implicitWidth > rest
    signal enter(string place)

    visible: record.mediaCount > 0
    spacing: Theme.mm(12)

    Way {
        id: here
        width: closer.tight ? Math.max(closer.rest / 2, closer.rest - closer.second.implicitWidth) : implicitWidth
        number: closer.record.current
    }
    // A recording or a spin that is not on the stage has a way of its own, unless a tour leads over all of it.
    Way {
        id: other
        width: closer.tight ? closer.rest - here.width : implicitWidth
        visible: number >= 0 && number !== closer.record.current && !closer.touring
        number: closer.record.otherMedium
    }
    Action {
        id: tour
        width: closer.tight ? closer.rest - here.width : implicitWidth
        visible: closer.touring
        diameter: Theme.ringLarge
        glyph: "steps"
        text: qsTr("Guided tour")
        caption: qsTr("%n step(s)", "", closer.record.stepCount)
        onClicked: closer.enter(`${closer.record.current + 1}:steps`)
    }

    component Way: Action {
        id: way
        required property int number           // of the record's media
        readonly property var medium: closer.of(number, closer.record.mediaCount, closer.record.alt)
        readonly property string kind: medium["mediaKind"] ?? ""
        readonly property int images: closer.record.imageCount
        readonly property bool turning: kind === "spin" && number === closer.record.current && closer.record.kind === "gifts"
        readonly property bool leafed: images > 1 && closer.record.kind === "documents"
        diameter: Theme.ringLarge
        glyph: way.turning ? "lens" : ({"spin": "turn", "sound": "sound", "film": "play"})[way.kind] ?? (way.images > 1 ? "pages" : "lens")
        text: {
            switch (way.kind) {
            case "spin":
                return way.turning ? qsTr("Come closer") : qsTr("Turn it");
            case "sound":
                return qsTr("Listen");
            case "film":
                return qsTr("Watch");
            default:
                return way.leafed ? qsTr("Leaf through") : qsTr("Come closer");
            }
        }
        caption: {
            switch (way.kind) {
            case "spin":
                return way.turning ? "" : qsTr("All around");
            case "sound":
            case "film":
                return closer.length(way.medium["durationMs"] ?? 0);
            default:
                return way.images < 2 ? "" : way.leafed ? qsTr("%n page(s)", "", way.images) : qsTr("%n view(s)", "", way.images);
            }
        }
        onClicked: closer.enter(String(way.number + 1))
    }

    // The count and the words are named so that a binding follows them.
    function of(number: int, count: int, alt: string): var {
        return record.mediaAt(number);
    }
    function length(ms: real): string {
        const s = Math.round(ms / 1000);
        return s > 0 ? `${Math.floor(s / 60)}:${String(s % 60).padStart(2, "0")}` : "";
    }
}
