pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// A text in which the words that a visitor searched for are marked, in their own spelling.
Item {
    id: marked

    property alias text: words.text
    property alias language: words.language
    property alias type: words.type
    property alias color: words.color
    property list<string> wanted
    readonly property var found: wanted.length > 0 && width > 0 ? marking.boxes(words.text, wanted, words.font, words.width, words.lineHeight, Theme.mirrored) : []

    implicitHeight: words.implicitHeight
    transform: Upright { of: marked }    // with the marks behind its words

    Marking {
        id: marking
    }
    Repeater {
        model: marked.found
        Rectangle {
            required property rect modelData
            x: modelData.x - Theme.mm(0.6)
            y: modelData.y + Theme.mm(0.6)
            width: modelData.width + Theme.mm(1.2)
            height: modelData.height - Theme.mm(0.6)
            color: Theme.highContrast ? "transparent" : Qt.alpha(Theme.brass, 0.36)
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: Theme.stroke
                color: Theme.brassLight
            }
        }
    }
    Words {
        id: words
        mirrored: false
        width: parent.width
        visible: text !== ""
    }
}
