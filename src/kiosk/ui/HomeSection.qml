import QtQuick
import kiosk.theme
import kiosk.controls

// A section on Home: the thing it holds, its title, how much there is.
Touchable {
    id: section

    required property string sectionId
    required property string kind
    required property string title
    required property string countText
    required property string cover
    required property string coverThumb
    required property real coverWidth
    required property real coverHeight
    required property string coverText
    required property string coverTitle
    property real thing: Theme.mm(100)
    property bool compact: false
    // Where the line from the one point ends; the words of a section with nothing to show stand at it.
    property real lineEnd: -1
    readonly property bool bare: cover === "" && coverText === ""

    // The small derivative (480 pixels at its longer side) is enough for a thing of this size on most
    // displays, and Home is painted sooner.
    readonly property string picture: thing <= 480 && coverThumb !== "" ? coverThumb : cover

    required property string titleLanguage
    language: titleLanguage
    text: title

    contentItem: Item {
        // Below the thing and behind the words. (A `Column` would not paint it: it has no height of its own there.)
        Item {
            y: words.y
            width: Math.max(heading.contentWidth, amount.contentWidth)
            height: words.height
            Veil {}
        }
        Item {
            id: place
            width: parent.width
            height: Math.min(section.thing, section.height - words.height - Theme.mm(4))

            Sheet {
                readonly property real natural: section.coverWidth / Math.max(1, section.coverHeight)
                visible: section.kind === "documents" && section.cover !== ""
                height: parent.height - Theme.mm(6)
                width: height * ratio
                y: Theme.mm(6)
                ratio: natural > 0 ? natural : 0.707
                leaves: 3
                file: visible ? section.picture : ""
                wait: false
            }
            Picture {
                visible: section.kind !== "documents" && section.coverText === "" && section.cover !== ""
                anchors.fill: parent
                file: visible ? section.picture : ""
                horizontalAlignment: Image.AlignLeft
                verticalAlignment: Image.AlignBottom
                wait: false
            }
            Quotation {
                visible: section.coverText !== ""
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Theme.mm(3)
                type: Theme.name
                maximumHeight: parent.height
                words: section.coverText
                Veil {}
            }
        }
        Column {
            id: words
            x: section.bare && section.lineEnd >= 0 ? Math.max(0, section.lineEnd - Theme.mm(6) - Math.max(heading.contentWidth, amount.contentWidth)) : 0
            width: parent.width
            y: place.height + Theme.mm(4)
            Words {
                id: heading
                width: parent.width
                type: Theme.name
                color: section.down ? Theme.gold : Theme.bone
                text: section.title
            }
            Words {
                id: amount
                width: parent.width
                type: Theme.caption
                color: Theme.ash
                text: section.countText
            }
        }
    }
}
