import QtQuick
import kiosk.theme
import kiosk.controls

// A section on Home in large letters: a small picture of what it holds, or its sign, beside its whole name;
// what is said there stands below.
Touchable {
    id: card

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
    property real gap: 0                        // to the next card, which its line does not cross
    property bool inSight: true                 // its sign is
    readonly property bool pictured: cover !== "" && coverText === ""
    readonly property real box: Theme.mm(72)

    text: title
    implicitHeight: Math.max(words.height, pictured ? box : 0) + Theme.mm(16)

    contentItem: Item {
        Item {
            id: place
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.mm(72)
            height: card.pictured ? card.box : Theme.mm(30)

            Sheet {
                readonly property real natural: card.coverWidth / Math.max(1, card.coverHeight)
                visible: card.pictured && card.kind === "documents"
                ratio: natural > 0 ? natural : 0.707
                height: Math.min(parent.height - Theme.mm(6), (parent.width - Theme.mm(8)) / ratio)
                width: height * ratio
                y: Theme.mm(5)
                leaves: 3
                file: visible ? card.coverThumb || card.cover : ""
                wait: false
            }
            Picture {
                visible: card.pictured && card.kind !== "documents"
                anchors.fill: parent
                file: visible ? card.coverThumb || card.cover : ""
                horizontalAlignment: Image.AlignLeft
                wait: false
            }
            KindGlyph {
                visible: !card.pictured && card.inSight
                anchors.verticalCenter: parent.verticalCenter
                kind: card.kind
                size: Theme.mm(44)
            }
        }
        Column {
            id: words
            anchors.verticalCenter: parent.verticalCenter
            x: place.width + Theme.mm(8)
            width: parent.width - x - card.gap
            Words {
                width: parent.width
                type: Theme.name
                color: card.down ? Theme.gold : Theme.bone
                text: card.title
            }
            Words {
                width: parent.width
                type: Theme.caption
                color: Theme.ash
                text: card.countText
            }
        }
    }
    background: Item {
        Rectangle {
            width: parent.width - card.gap
            height: Theme.hairline
            color: Theme.line
        }
    }
}
