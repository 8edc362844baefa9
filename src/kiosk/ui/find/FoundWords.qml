pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// A text whose marked words are gold. The text is plain: over each mark lies the same text once more, in gold
// and cut to the mark's own rectangle, so letters stand exactly where they stood.
Item {
    id: found

    property alias text: words.text
    property alias type: words.type
    property alias color: words.color
    property alias italic: words.font.italic
    property alias lineCount: words.lineCount
    property int lines: 1000
    property list<int> marks
    readonly property var boxes: marks.length > 0 && width > 0 ? places.of(text, marks, words.font, width, words.lineHeight, Theme.mirrored) : []

    implicitHeight: words.implicitHeight
    transform: Upright { of: found }    // with the marks on its words

    MarkPlaces {
        id: places
    }
    Words {
        id: words
        mirrored: false
        width: found.width
        maximumLineCount: found.lines
        mayElide: found.lines < 1000
    }
    Repeater {
        model: found.boxes
        Item {
            id: mark
            required property rect modelData
            readonly property bool decor: true
            x: modelData.x
            y: modelData.y
            width: modelData.width
            height: modelData.height
            visible: y < words.height - 1
            clip: true
            Words {
                readonly property bool decor: true
                mirrored: false
                x: -mark.x
                y: -mark.y
                width: words.width
                text: words.text
                type: words.type
                font.italic: words.font.italic
                maximumLineCount: words.maximumLineCount
                mayElide: words.mayElide
                color: Theme.gold
                Accessible.ignored: true
            }
            Rectangle {
                visible: Theme.highContrast
                anchors.bottom: parent.bottom
                width: parent.width
                height: Theme.rule
                color: Theme.gold
            }
        }
    }
}
