import QtQuick
import kiosk.theme

// A place for one scene with the night behind it, so that a scene covers the one before it. It goes on beyond
// the edges of the screen, since the loop drifts. While it is `flat` it is a picture of itself, painted once.
Item {
    id: plate

    property bool flat: false
    property int atX: 0
    property int atY: 0
    readonly property int over: Theme.drift
    readonly property alias item: held.item

    function hold(source: url, properties: var): void {
        held.setSource(source, properties);
    }
    function empty(): void {
        held.source = "";
    }

    x: atX - over
    y: atY - over
    width: (parent?.width ?? 0) + 2 * over
    height: (parent?.height ?? 0) + 2 * over
    layer.enabled: flat

    Rectangle {
        anchors.fill: parent
        color: Theme.night
    }
    Loader {
        id: held
        anchors { fill: parent; margins: plate.over }
    }
}
