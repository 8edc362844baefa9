pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.narrow

// One facet: its values with what each would give; of very many, the first and a way to all of them.
Item {
    id: column

    required property SectionChoices choices
    required property string name
    required property string title
    required property int size
    required property int picked
    signal whole

    Words {
        id: head
        width: parent.width
        type: Theme.kicker
        color: Theme.ash
        text: column.title
        maximumLineCount: Theme.largeText ? 2 : 1
        mayElide: true
    }
    Rectangle {
        id: rule
        y: head.height + Theme.mm(2)
        width: parent.width
        height: column.picked > 0 ? Theme.selected : Theme.rule
        color: column.picked > 0 ? Theme.sky : Theme.brass
    }
    ListView {
        id: view
        y: rule.y + Theme.mm(3)
        width: parent.width
        height: parent.height - y - (more.visible ? more.height + Theme.mm(1) : 0)
        model: column.choices.valuesOf(column.name)
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height + 1
        clip: interactive
        delegate: ValueRow {
            width: view.width - (view.interactive ? keys.width + Theme.mm(2) : Theme.mm(4))
            lines: Theme.largeText ? 4 : 2
            onClicked: column.choices.toggle(column.name, value)
        }
    }
    ScrollKeys {
        id: keys
        anchors.right: parent.right
        y: view.y
        view: view
    }
    // What goes on below the edge fades, so that nobody takes a cut line for the end.
    Rectangle {
        visible: view.interactive && !view.atYEnd
        y: view.y + view.height - height
        width: view.width - keys.width
        height: Theme.mm(16)
        gradient: Gradient {
            GradientStop { position: 0; color: Qt.alpha(Theme.night, 0) }
            GradientStop { position: 1; color: Theme.night }
        }
    }
    Touchable {
        id: more
        visible: column.size > view.count
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.touchRow
        text: qsTr("All %1 by letter").arg(column.size)
        onClicked: column.whole()
        contentItem: Item {
            Words {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width
                type: Theme.action
                color: more.down ? Theme.bone : Theme.gold
                text: more.text
                maximumLineCount: 1
                mayElide: true
            }
        }
    }
}
