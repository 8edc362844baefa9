pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.VirtualKeyboard.Components

// Four rows of letters on a grid of twelve: the first ends in the key that erases, the last in the space.
KeyboardLayout {
    id: layout

    required property list<string> rows
    keyWeight: 1

    Repeater {
        model: layout.rows
        KeyRow {
            required property string modelData
            required property int index
            letters: modelData
            erase: index === 0 ? 12 - letters.length : 0
            space: index === layout.rows.length - 1 ? 12 - letters.length : 0
        }
    }
}
