import QtQuick

// The moving picture of a film, by the way in which the window is painted.
Loader {
    id: film

    readonly property var way: item   // which of the two is known when the window runs
    readonly property QtObject sink: way?.sink ?? null
    readonly property bool shown: way?.shown ?? false

    source: Qt.resolvedUrl(GraphicsInfo.api === GraphicsInfo.Software ? "FilmPainted.qml" : "FilmShown.qml")
}
