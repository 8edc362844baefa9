pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Components

// One row of letters on a grid of twelve, and what stands at its end: the key that erases, the space, or nothing.
KeyboardRow {
    id: row

    required property string letters
    property int erase: 0           // how many letters wide the key is; 0 for none
    property int space: 0
    property int before: 0          // an empty place before the letters, in half letters

    FillerKey {
        visible: row.before > 0
        weight: row.before / 2
    }
    Repeater {
        model: Array.from(row.letters)
        Key {
            required property string modelData
            weight: 1
            text: modelData
            showPreview: false
            alternativeKeys: []
        }
    }
    FillerKey {
        readonly property real rest: 12 - row.before / 2 - row.letters.length - row.erase - row.space
        visible: rest > 0
        weight: rest
    }
    BackspaceKey {
        visible: row.erase > 0
        weight: row.erase
        showPreview: false
    }
    SpaceKey {
        visible: row.space > 0
        weight: row.space
        showPreview: false
    }
}
