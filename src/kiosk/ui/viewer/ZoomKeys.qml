import QtQuick

// What keys do on a stage: + and − and 0 for the whole, arrows, r to turn.
QtObject {
    id: keys

    required property ZoomGlass glass

    // Whether the key was one of these.
    function press(key: int): bool {
        switch (key) {
        case Qt.Key_Plus:
        case Qt.Key_Equal:
            glass.zoomBy(1.6, true);
            return true;
        case Qt.Key_Minus:
            glass.zoomBy(1 / 1.6, true);
            return true;
        case Qt.Key_0:
            glass.wholePicture(true);
            return true;
        case Qt.Key_R:
            glass.turn(true);
            return true;
        case Qt.Key_Left:
            return glass.step(-1, 0);
        case Qt.Key_Right:
            return glass.step(1, 0);
        case Qt.Key_Up:
            return glass.step(0, -1);
        case Qt.Key_Down:
            return glass.step(0, 1);
        }
        return false;
    }
}
