import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// Holds one medium on its stage, whatever kind it is. A stage whose own file is damaged leaves a quiet frame;
// what plays is loaded only where something plays.
Item {
    id: place

    required property RecordView record
    required property VisitController visit
    required property MediaText words
    property int number: -1
    property bool front: false
    property bool resting: true            // not moving: its controls may stand
    property bool paper: false
    readonly property var stages: ({"image": "DeepZoom.qml", "spin": "SpinView.qml", "sound": "PlayerView.qml", "film": "PlayerView.qml"})
    readonly property string kind: medium["mediaKind"] ?? ""
    readonly property DeepZoom deep: loader.item as DeepZoom
    readonly property var stage: loader.item
    property var medium: ({})

    visible: number >= 0

    // While it slides, what is no picture is its still poster.
    function show(next: int, sliding: bool): void {
        number = next;
        medium = record.mediaAt(next);
        loader.source = "";
        if (!sliding || kind === "image")
            ripen();
    }
    function ripen(): void {
        if (number < 0 || loader.source.toString() !== "")
            return;
        const properties = {"medium": medium};
        if (kind === "image") {
            properties["paper"] = paper;
            properties["buttons"] = false;
            properties["overview"] = false;
        } else if (kind === "sound" || kind === "film") {
            properties["visit"] = visit;
            properties["words"] = words;
        }
        loader.setSource(kind in stages ? Qt.resolvedUrl(stages[kind]) : "", properties);
    }
    function clear(): void {
        number = -1;
        loader.source = "";
        medium = ({});
    }
    // Another language, or another state of the same record: the words change, the view stays.
    function reword(): void {
        if (number < 0)
            return;
        const now = record.mediaAt(number);
        if ((now["mediaKind"] ?? "") !== kind) {
            show(number, false);
            return;
        }
        medium = now;
        if (stage !== null)
            stage["medium"] = now;
    }

    Picture {
        anchors.fill: parent
        visible: loader.source.toString() === "" && file !== ""
        file: place.medium["picture"] ?? ""
        alt: place.medium["alt"] ?? ""
    }
    Loader {
        id: loader
        anchors.fill: parent
    }
    Binding { target: place.deep; property: "buttons"; value: place.front && place.resting; when: place.deep !== null }
    Binding { target: place.deep; property: "overview"; value: place.front && place.resting; when: place.deep !== null }
    QuietStage {
        visible: place.number >= 0 && loader.status === Loader.Error
        anchors.centerIn: parent
        width: Math.min(parent.width, parent.height) * 0.6
        height: width
        kind: place.kind
        alt: place.medium["alt"] ?? ""
    }
}
