pragma Singleton

import QtQuick

// Keeps an item upright on a mirrored page, from the first time that it is mirrored: until then it costs nothing.
QtObject {
    id: mirroring

    readonly property Component upright: Component {
        Upright {}
    }

    function keepUpright(item: Item): void {
        if (item.transform.length === 0)
            item.transform = [upright.createObject(item, {
                    "of": item
                })];
    }
}
