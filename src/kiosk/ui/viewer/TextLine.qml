import QtQuick
import kiosk.theme
import kiosk.controls

// One line of a transcript: as written, and what it says below. The one that is lit carries a bar; touching a
// line that has a place on the picture lights that, and brings it into sight.
Touchable {
    id: line

    required property string original
    property string translation: ""
    property string writtenIn: ""          // BCP-47 tags of the two
    property string translatedTo: ""
    property string mode: "both"           // original, translation, both
    property bool leads: true              // there is somewhere it leads to
    property bool lit: false
    property bool anyLit: false
    property list<string> wanted
    readonly property string first: mode === "translation" && translation !== "" ? translation : original
    readonly property string second: mode === "both" ? translation : ""
    readonly property color said: down && leads ? Theme.gold : anyLit && !lit ? Theme.ash : Theme.bone

    enabled: leads
    implicitHeight: Math.max(Theme.mm(17), words.height + Theme.mm(6))
    language: first === original ? writtenIn : translatedTo
    text: [first, second].filter(part => part !== "").join("\n")

    contentItem: Item {
        Rectangle {
            visible: line.lit
            y: words.y
            width: Theme.selected
            height: words.height
            color: Theme.gold
        }
        Column {
            id: words
            x: Theme.mm(7)
            y: Theme.mm(3)
            width: parent.width - x
            spacing: Theme.mm(0.5)
            MarkedWords {
                width: parent.width
                type: Theme.reading
                color: line.said
                text: line.first
                language: line.language
                wanted: line.wanted
            }
            MarkedWords {
                visible: line.second !== ""
                width: parent.width
                type: Theme.caption
                color: line.lit ? Theme.bone : Theme.ash
                text: line.second
                language: line.translatedTo
                wanted: line.wanted
            }
        }
    }
}
