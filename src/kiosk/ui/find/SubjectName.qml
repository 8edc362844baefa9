import QtQuick
import kiosk.theme
import kiosk.controls

// A person or a country whose name was found: the way to its page.
Touchable {
    id: subject

    required property string kind
    required property string key
    required property string name
    required property list<int> nameMarks
    required property string countText
    property real most: Theme.mm(170)      // how wide it may be

    text: name
    implicitHeight: Math.max(Theme.finger, measure.implicitHeight)
    implicitWidth: Math.min(most, measure.implicitWidth + Theme.mm(4) + count.implicitWidth)

    Words {
        id: measure
        visible: false
        type: Theme.nameSmall
        text: subject.name
        wrapMode: Text.NoWrap
    }
    contentItem: Item {
        FoundWords {
            id: words
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(Math.ceil(measure.implicitWidth), parent.width - count.implicitWidth - Theme.mm(4))
            type: Theme.nameSmall
            text: subject.name
            marks: subject.nameMarks
            lines: 1
            color: subject.down ? Theme.gold : Theme.bone
        }
        Words {
            id: count
            x: words.width + Theme.mm(4)
            anchors.verticalCenter: parent.verticalCenter
            type: Theme.caption
            color: Theme.ash
            text: subject.countText
            wrapMode: Text.NoWrap
        }
    }
}
