import QtQuick
import kiosk.ui.map

// What keys do: on the map + and − and 0 and arrows, n and p for the next country and the one before, Return
// for its records; l for the list and back, there arrows and Return.
Item {
    id: keys

    required property MapGlass glass
    required property bool listing
    signal close
    signal list
    signal records
    signal neighbour(int way)
    signal walk(int way)
    signal take

    function onList(key: int): bool {
        switch (key) {
        case Qt.Key_Down:
        case Qt.Key_Right:
            walk(1);
            return true;
        case Qt.Key_Up:
        case Qt.Key_Left:
            walk(-1);
            return true;
        case Qt.Key_Return:
        case Qt.Key_Enter:
        case Qt.Key_Space:
            take();
            return true;
        }
        return false;
    }
    function onMap(key: int): bool {
        switch (key) {
        case Qt.Key_Plus:
        case Qt.Key_Equal:
            glass.zoomBy(1.7);
            return true;
        case Qt.Key_Minus:
            glass.zoomBy(1 / 1.7);
            return true;
        case Qt.Key_0:
            glass.wholeWorld();
            return true;
        case Qt.Key_Left:
            return glass.step(-1, 0);
        case Qt.Key_Right:
            return glass.step(1, 0);
        case Qt.Key_Up:
            return glass.step(0, -1);
        case Qt.Key_Down:
            return glass.step(0, 1);
        case Qt.Key_N:
            neighbour(1);
            return true;
        case Qt.Key_P:
            neighbour(-1);
            return true;
        case Qt.Key_Return:
        case Qt.Key_Enter:
            records();
            return true;
        }
        return false;
    }

    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_L)
            list();
        else if (event.key === Qt.Key_Escape)
            close();
        else
            event.accepted = listing ? onList(event.key) : onMap(event.key);
    }
}
