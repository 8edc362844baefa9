import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// The ways from a record closer to it: to the medium on the stage, and on a guided tour. Each says what it
// leads to and how much of that there is.
Row {
    id: closer

    required property RecordView record
    readonly property var medium: of(record.current, record.mediaCount, record.alt)
    readonly property string kind: medium["mediaKind"] ?? ""
    // A tour begins at its own medium, whichever is on the stage.
    signal enter(string place)

    visible: record.mediaCount > 0
    spacing: Theme.mm(12)

    // The counts and words are named so that a binding follows them.
    function of(number: int, count: int, alt: string): var {
        return record.mediaAt(number);
    }
    function length(ms: real): string {
        const s = Math.round(ms / 1000);
        return s > 0 ? `${Math.floor(s / 60)}:${String(s % 60).padStart(2, "0")}` : "";
    }

    Action {
        diameter: Theme.ringLarge
        glyph: ({"spin": "turn", "sound": "sound", "film": "play"})[closer.kind] ?? (closer.record.mediaCount > 1 ? "pages" : "lens")
        text: {
            switch (closer.kind) {
            case "spin":
                return qsTr("Turn it");
            case "sound":
                return qsTr("Listen");
            case "film":
                return qsTr("Watch");
            default:
                return closer.record.mediaCount > 1 && closer.record.kind === "documents" ? qsTr("Leaf through") : qsTr("Come closer");
            }
        }
        caption: {
            switch (closer.kind) {
            case "spin":
                return qsTr("All around");
            case "sound":
            case "film":
                return closer.length(closer.medium["durationMs"] ?? 0);
            default:
                return closer.record.mediaCount < 2 ? "" : closer.record.kind === "documents" ? qsTr("%n page(s)", "", closer.record.mediaCount) : qsTr("%n view(s)", "", closer.record.mediaCount);
            }
        }
        onClicked: closer.enter(String(closer.record.current + 1))
    }
    Action {
        visible: closer.record.stepCount > 0
        diameter: Theme.ringLarge
        glyph: "steps"
        text: qsTr("Guided tour")
        caption: qsTr("%n step(s)", "", closer.record.stepCount)
        onClicked: closer.enter(`${closer.record.current + 1}:steps`)
    }
}
