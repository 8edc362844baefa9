import QtQuick
import kiosk.theme
import kiosk.controls

// How a thing shows itself: a sheet with its shadow, a picture that stands, words in quotation marks, or an
// event's bead and name. All stand on one line.
Item {
    id: face

    required property ThingCard card
    readonly property bool upper: card.beside      // beside its words it stands where they begin
    readonly property bool sheet: card.kind === "documents"
    readonly property real shown: Math.min(height, width / card.ratio)

    Sheet {
        visible: face.sheet && face.card.thumb !== ""
        width: face.shown * face.card.ratio
        height: face.shown
        y: face.upper ? 0 : face.height - height
        ratio: face.card.ratio
        leaves: visible ? Math.min(3, face.card.leaves) : 0
        file: visible ? (Math.max(width, height) > 480 ? face.card.picture : face.card.thumb) : ""
        alt: face.card.alt
    }
    Picture {
        visible: !face.sheet && !face.card.says && face.card.thumb !== ""
        width: face.shown * face.card.ratio
        height: face.shown
        y: face.upper ? 0 : face.height - height
        file: visible ? (Math.max(width, height) > 480 ? face.card.picture : face.card.thumb) : ""
        alt: face.card.alt
        retain: false
        verticalAlignment: face.upper ? Image.AlignTop : Image.AlignBottom
        horizontalAlignment: Image.AlignLeft
    }
    Quotation {
        visible: face.card.kind === "quotes" && face.card.quotation !== "" && !face.upper
        x: hang
        width: parent.width - x
        y: parent.height - implicitHeight - Theme.mm(4)
        type: Theme.yearHead
        smallest: 10.5
        maximumHeight: face.height
        words: visible ? face.card.quotation : ""
    }
    Item {
        visible: face.card.eventId !== ""
        anchors.fill: parent
        Words {
            visible: !face.upper
            id: told
            width: parent.width
            y: parent.height - height - Theme.mm(4)
            // A long title, or a long word, stands in smaller letters.
            type: face.card.title.length > 40 || face.card.title.split(/[ -]/).some(word => word.length > 15) ? Theme.nameSmall : Theme.name
            color: face.card.down ? Theme.gold : Theme.bone
            text: face.card.title
            maximumLineCount: 5
            mayElide: true
        }
        Rectangle {
            y: face.upper ? Theme.mm(Theme.kicker.em * Theme.kicker.leading / 2) - height / 2 : told.text === "" ? parent.height - height - Theme.mm(4) : told.y - height - Theme.mm(5)
            width: Theme.mm(9)
            height: width
            radius: width / 2
            color: "transparent"
            border.color: Theme.brassLight
            border.width: Theme.selected
            antialiasing: true
        }
    }
    // In large letters a quote that is too long goes on behind its end.
    Words {
        visible: face.upper && face.card.kind === "quotes" && face.card.quotation !== ""
        width: parent.width
        type: Theme.found
        font.italic: true
        text: visible ? face.card.quotation : ""
        maximumLineCount: Math.max(1, Math.floor(face.height / lineHeight))
        mayElide: true
    }
    QuietStage {
        visible: !face.card.says && face.card.thumb === "" && face.card.inside
        width: Math.min(parent.width, height * 0.75)
        height: Math.min(parent.height, Theme.mm(84))
        y: face.upper ? 0 : parent.height - height
        kind: ""
        alt: face.card.title
    }
    Rectangle {
        visible: face.card.down && !face.card.says
        width: face.shown * face.card.ratio
        height: face.shown
        y: face.upper ? 0 : face.height - height
        color: "transparent"
        border.color: Theme.gold
        border.width: Theme.selected
    }
}
