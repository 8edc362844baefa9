import QtQuick
import kiosk.theme

// What goes on below the edge of a list or a text fades, so that nobody takes a cut line for the end.
Rectangle {
    id: edge

    // What the list stands on.
    property color ground: Theme.night

    height: Theme.mm(18)
    gradient: Gradient {
        GradientStop { position: 0; color: Qt.alpha(edge.ground, 0) }
        GradientStop { position: 1; color: edge.ground }
    }
}
