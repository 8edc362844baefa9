pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.narrow

// All there is to choose from in a section: orders, views, and a column for each facet with counts.
Item {
    id: panel

    required property SectionView section
    readonly property SectionChoices choices: section.choices
    property string whole: ""                   // the facet of which all values are shown
    signal close

    Component.onCompleted: choices.watched = true
    Component.onDestruction: choices.watched = false

    Rectangle {
        anchors.fill: parent
        color: Theme.night
    }
    MouseArea {
        anchors.fill: parent
    }
    SectionHeader {
        id: head
        x: Theme.margin
        y: Theme.mm(12)
        width: parent.width - 2 * x - closer.width - Theme.mm(14)
        title: qsTr("Filter and order")
        count: Theme.portrait || Theme.largeText ? "" : panel.section.countText
        centred: true
    }
    Action {
        id: closer
        x: parent.width - Theme.margin - width
        y: head.y + (Theme.mm(Theme.pageTitle.em * Theme.pageTitle.leading) - height) / 2
        glyph: "close"
        shuts: true
        text: qsTr("Close")
        onClicked: panel.close()
    }
    OrderRow {
        id: orders
        visible: panel.whole === ""
        x: Theme.margin
        y: head.y + head.height + Theme.mm(4)
        width: parent.width - 2 * x
        section: panel.section
    }
    FacetColumns {
        visible: panel.whole === ""
        x: Theme.margin
        y: orders.y + orders.height + Theme.mm(8)
        width: parent.width - x
        height: foot.y - y - Theme.mm(6)
        choices: panel.choices
        onWhole: facet => panel.whole = facet
    }
    Loader {
        active: panel.whole !== ""
        y: orders.y
        width: parent.width
        height: foot.y - y - Theme.mm(6)
        sourceComponent: WholeFacet {
            choices: panel.choices
            facet: panel.whole
            onBack: panel.whole = ""
        }
    }
    Item {
        id: foot
        x: Theme.margin
        width: parent.width - x
        height: Theme.portrait ? shower.height + bar.height + Theme.mm(6) : Math.max(shower.height, bar.height)
        y: parent.height - height - Theme.mm(10)
        PlainButton {
            id: shower
            suggested: true
            width: Theme.portrait ? parent.width - Theme.margin : implicitWidth
            y: parent.height - height
            text: qsTr("Show: %1").arg(panel.section.foundText)
            onClicked: panel.close()
        }
        ChosenRow {
            id: bar
            height: implicitHeight
            visible: panel.section.narrowed
            x: Theme.portrait ? 0 : shower.width + Theme.mm(12)
            width: parent.width - x
            choices: panel.choices
        }
    }
    Rectangle {
        x: Theme.margin
        y: foot.y - Theme.mm(5)
        width: parent.width - 2 * x
        height: Theme.hairline
        color: Theme.line
    }
}
