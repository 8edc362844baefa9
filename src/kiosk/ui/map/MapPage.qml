pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui
import kiosk.ui.map

// The map of the world: what the exhibition has from each country, and the lines between them. A country
// that is touched is told about; the same countries stand in a list for those who cannot use a map.
Item {
    id: page

    required property Exhibition exhibition
    required property VisitController visit
    readonly property list<string> poses: world.count === 0 ? [] : ["country", "crowded", "whole", "list"]
    property bool listing: false
    readonly property bool empty: world.count === 0

    function remember(): void {
        Whereabouts.remember(visit.visitNumber, "map", {
            "x": stage.glass.middleX,
            "y": stage.glass.middleY,
            "scale": stage.glass.scaling,
            "chosen": world.chosen,
            "listing": page.listing,
            "listAt": entries.at
        });
    }
    function choose(code: string): void {
        world.choose(code);
        listing = listing && code === "";
        stage.glass.show(code, true);
    }
    function records(): void {
        remember();
        visit.openCountry(world.chosen);
    }
    // What the tour looks at, at once.
    function pose(name: string): void {
        listing = name === "list";
        world.choose(name === "country" ? stage.glass.most() : "");
        if (name === "whole") {
            stage.glass.look(0, 0, 0.001);
        } else if (name === "crowded") {
            stage.glass.look(stage.glass.crowd().x, stage.glass.crowd().y, 0.14 * Theme.unit);
        } else if (name === "country") {
            stage.glass.show(world.chosen, false);
        }
    }

    Component.onCompleted: {
        page.visit.wordsOnScreen(40 + world.drawnCount);
        const asked = Whereabouts.recall(visit.visitNumber, "map/show", "");
        if (asked !== "") {     // by a country's own page: once
            Whereabouts.remember(visit.visitNumber, "map/show", "");
            world.choose(asked);
            stage.glass.show(asked, false);
            return;
        }
        const left = Whereabouts.recall(visit.visitNumber, "map", null);
        if (left === null)
            return;
        stage.glass.look(left.x, left.y, left.scale);
        world.choose(left.chosen);
        listing = left.listing;
        entries.at = left.listAt;
    }
    Keys.forwardTo: [keys]

    WorldView {
        id: world
        exhibition: page.exhibition
    }
    MapKeys {
        id: keys
        glass: stage.glass
        listing: page.listing
        onClose: page.listing ? page.listing = false : world.choose("")
        onList: page.listing = !page.listing
        onRecords: if (world.chosen !== "")
            page.records()
        onNeighbour: way => page.choose(world.neighbour(way))
        onWalk: way => entries.walk(way)
        onTake: entries.take()
    }
    MapStage {
        id: stage
        anchors.fill: parent
        visible: !page.empty && !page.listing
        world: world
        room: Qt.rect(0, head.y + head.height, panel.visible && !Theme.portrait ? panel.box.x : page.width, (panel.visible && Theme.portrait ? panel.box.y : buttons.y) - head.y - head.height)
        taken: [head.box, head.source, buttons.box, ways.box, panel.box]
        onChoose: code => page.choose(code)
    }
    MapHead {
        id: head
        width: page.width
        room: Theme.largeText && panel.visible && !Theme.portrait ? panel.box.x + Theme.margin - Theme.half : page.width
        title: qsTr("Map")
        named: stage.visible
        note: page.empty ? "" : page.listing ? qsTr("%n country(ies)", "", world.count) : world.about
    }
    CountryList {
        id: entries
        visible: page.listing && !page.empty
        x: Theme.margin
        y: head.y + head.height + Theme.half
        width: page.width - x
        height: buttons.y - y - Theme.half
        model: world.entries
        chosen: world.chosen
        onChoose: code => page.choose(code)
    }
    CountryPanel {
        id: panel
        visible: world.chosen !== "" && !page.listing
        world: world
        x: page.width - width - Theme.margin
        y: (Theme.portrait ? buttons.y - Theme.half : page.height - Theme.mm(12)) - height
        width: Theme.portrait ? page.width - 2 * Theme.margin : Theme.mm(122 + 126 * (Theme.textScale - 1))
        most: (Theme.portrait ? buttons.y - Theme.half : page.height - Theme.mm(12)) - (Theme.portrait ? head.y + head.height + Theme.mm(120) : Theme.mm(12))
        onRecords: page.records()
        onClose: world.choose("")
    }
    MapButtons {
        id: buttons
        visible: !page.empty
        x: Theme.margin
        y: page.height - height - Theme.mm(12)
        glass: stage.glass
        enabled: !page.listing
        opacity: page.listing ? 0 : 1
    }
    Veil {
        behind: ways
        reach: Theme.mm(8)
        opacity: 0.7
        visible: stage.visible && !Theme.highContrast
    }
    Action {
        id: ways
        readonly property rect box: Qt.rect(x - Theme.quarter, y - Theme.quarter, width + Theme.half, height + Theme.half)
        visible: !page.empty
        glyph: page.listing ? "map" : "list"
        shuts: page.listing
        text: page.listing ? qsTr("Show the map") : qsTr("List of countries")
        x: page.listing ? Theme.margin : (Theme.portrait ? page.width - Theme.margin : page.width - panel.width - Theme.margin - Theme.mm(14)) - width
        y: buttons.y + (buttons.height - height) / 2
        onClicked: page.listing = !page.listing
    }
    EmptySection {
        visible: page.empty
    }
}
