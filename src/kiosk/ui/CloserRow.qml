pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// The ways from a record closer to it: to the medium on the stage, to what else plays or turns, and on a
// guided tour. Each says what it leads to and how much of that there is. Letters too large for one beside the
// other have one below the other.
Grid {
    id: closer

    required property RecordView record
    required property real room            // they stand side by side in it; long words then take two lines
    readonly property bool touring: record.stepCount > 0
    readonly property Action first: here
    readonly property Action second: touring ? tour : other
    readonly property real rest: room - (second.visible ? columnSpacing : 0)
    readonly property bool narrow: second.visible && here.implicitWidth + second.implicitWidth > rest
    readonly property bool stacked: narrow && Theme.largeText
    readonly property bool tight: narrow && !stacked
    signal enter(string place)

    visible: record.mediaCount > 0
    columns: stacked || !second.visible ? 1 : 2
    rowSpacing: Theme.mm(4)
    columnSpacing: Theme.mm(12)

    Way {
        id: here
        width: closer.tight ? Math.max(closer.rest / 2, closer.rest - closer.second.implicitWidth) : closer.alone(implicitWidth)
        number: closer.record.current
    }
    // A recording or a spin that is not on the stage has a way of its own, unless a tour leads over all of it.
    Way {
        id: other
        width: closer.tight ? closer.rest - here.width : closer.alone(implicitWidth)
        visible: number >= 0 && number !== closer.record.current && !closer.touring
        number: closer.record.otherMedium
    }
    Action {
        id: tour
        width: closer.tight ? closer.rest - here.width : closer.alone(implicitWidth)
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

    function alone(wanted: real): real {
        return Theme.largeText ? Math.min(wanted, room) : wanted;
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
