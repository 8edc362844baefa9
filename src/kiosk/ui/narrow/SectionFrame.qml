pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui
import kiosk.ui.narrow

// What the pages of all sections have in common: the head, what is chosen, the records in lines, the panel to
// choose from. What a page holds itself is its own view, which steps aside for the lines.
Item {
    id: frame

    required property Exhibition exhibition
    required property VisitController visit
    required property string sectionId
    property bool dims: false
    default property alias own: ownView.data
    readonly property SectionView records: section
    // A page whose own view has no head, and what the way to the panel stands beside there.
    property bool headless: false
    property Item beside: null
    readonly property bool bare: headless && !section.listed
    readonly property real bodyTop: bar.inHead && bar.visible ? bar.y + bar.height : bare ? 0 : head.end
    readonly property real bodyBottom: bar.inHead || !section.hasChoices ? height : Math.min(opener.y, bar.visible ? bar.y : height) - Theme.mm(3)
    readonly property bool panelOpen: panel.active
    readonly property list<string> poses: section.hasChoices ? ["filter", "narrowed", "lines"] : []
    // What of its own view a page wants back; told to `resumed`.
    property var place: null
    signal resumed(var place)

    function remember(own: var, line: int): void {
        Whereabouts.remember(visit.visitNumber, sectionId, {
            "list": section.left(),
            "own": own,
            "line": line
        });
    }
    function open(record: string): void {
        remember(place, (lines.item as RecordList)?.place ?? 0);
        visit.openRecord(sectionId, record);
    }
    function pose(name: string): void {
        panel.active = name === "filter";
        section.resume({});
        if (name === "narrowed")
            section.choices.chooseOne();
        else if (name === "lines")
            section.setOrder("title");
    }

    SectionView {
        id: section
        exhibition: frame.exhibition
        sectionId: frame.sectionId
        dims: frame.dims
        onBegunAnew: frame.remember(null, 0)    // whichever way the page is left
    }
    Component.onCompleted: {
        const left = Whereabouts.recall(visit.visitNumber, sectionId, null);
        if (left !== null) {
            section.resume(left.list);
            if (section.listed)
                (lines.item as RecordList)?.goTo(left.line);
        }
        frame.resumed(section.listed ? null : left?.own ?? null);
    }

    Item {
        id: ownView
        anchors.fill: parent
        visible: !section.listed
    }
    Loader {
        id: lines
        active: section.listed
        y: frame.bodyTop + Theme.mm(6)
        width: frame.width
        height: frame.bodyBottom - y - (Theme.largeText ? Theme.mm(4) : 0)
        sourceComponent: RecordList {
            section: section
            onOpen: record => frame.open(record)
        }
    }
    SectionHeader {
        id: head
        readonly property real end: y + height
        visible: !frame.bare
        x: Theme.margin
        y: Theme.mm(12)
        width: frame.width - 2 * x - (bar.inHead && section.hasChoices ? opener.width + Theme.mm(14) : 0)
        title: section.title
        count: section.countText
        centred: bar.inHead && section.hasChoices
    }
    // A page without a head says how many are left, too.
    Words {
        visible: frame.bare && section.narrowed
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: bar.inHead ? bar.y + (bar.height - height) / 2 : Theme.mm(10)
        type: Theme.caption
        color: Theme.ash
        text: section.countText
        wrapMode: Text.NoWrap
    }
    Action {
        id: opener
        visible: section.hasChoices
        glyph: "filter"
        text: qsTr("Filter and order")
        readonly property Item beside: bar.inHead && frame.bare ? frame.beside : null
        x: beside !== null ? beside.x + beside.width + Theme.mm(14) : bar.inHead ? frame.width - Theme.margin - width : Theme.margin
        y: beside !== null ? beside.y + (beside.height - height) / 2 : bar.inHead ? head.y + (Theme.mm(Theme.pageTitle.em * Theme.pageTitle.leading) - height) / 2 : frame.height - height - Theme.mm(4)
        onClicked: panel.active = true
    }
    ChosenRow {
        id: bar
        readonly property bool inHead: !Theme.portrait
        readonly property bool above: !inHead && Theme.largeText      // the way to the panel, in a row of its own
        visible: section.narrowed
        x: bar.inHead || above ? Theme.margin : opener.x + opener.width + Theme.mm(8)
        height: implicitHeight
        y: inHead ? (frame.bare ? Theme.mm(8) : head.end + Theme.mm(2)) : above ? opener.y - height - Theme.mm(3) : frame.height - height - Theme.mm(4)
        width: frame.width - x - (inHead && frame.bare ? Theme.mm(120) : 0)
        choices: section.choices
    }
    EmptySection {
        visible: section.count === 0
    }
    Loader {
        id: panel
        anchors.fill: parent
        active: false
        sourceComponent: NarrowPanel {
            section: section
            onClose: panel.active = false
        }
    }
}
