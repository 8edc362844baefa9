import QtQuick
import kiosk.theme

// Where somebody reads in a column that scrolls: the part of it at the upper edge, and how much of that lies
// above. Letters that grow, and a page that is opened again, lead back to the same words.
QtObject {
    id: reading

    required property Flickable view       // what it holds is one Column
    property var at: [0, 0]
    property real taken: Theme.textScale   // the size of text in which `at` was taken
    property bool standing: false          // while the column is laid out anew
    readonly property Item column: view.contentItem.children[0]

    function mark(): void {
        if (taken !== Theme.textScale || soon.running || standing)
            return;      // where the words stand now nobody chose
        for (let i = column.children.length - 1; i >= 0 && view.contentY > 0; i--) {
            const part = column.children[i];
            if (part.visible && part.height > 0 && part.y <= view.contentY) {
                at = [i, (view.contentY - part.y) / part.height];
                return;
            }
        }
        at = [0, 0];
    }
    // At once, and again when all that the page makes by itself is there.
    function go(place: var): void {
        at = place;
        soon.restart();
        stand();
    }
    function stand(): void {
        standing = true;
        layOut(column);
        const part = column.children[at[0]] ?? null;
        const y = part !== null && part.visible ? part.y + at[1] * part.height : 0;
        view.contentY = Math.max(0, Math.min(y, view.contentHeight - view.height));
        standing = false;
    }
    // Columns within columns, the inner ones first: by themselves they would wait for the next frame.
    function layOut(item: Item): void {
        for (const part of item.children)
            layOut(part);
        (item as Positioner)?.forceLayout();
    }

    readonly property Timer soon: Timer {
        interval: 0
        onTriggered: {
            reading.taken = Theme.textScale;
            reading.stand();
        }
    }
    readonly property Connections moves: Connections {
        target: reading.view
        function onContentYChanged(): void {
            reading.mark();
        }
    }
    readonly property Connections grows: Connections {
        target: Theme
        function onTextScaleChanged(): void {
            reading.soon.start();
        }
    }
}
