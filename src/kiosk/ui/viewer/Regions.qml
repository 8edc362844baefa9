import QtQuick
import kiosk.ui

// What is drawn on the picture for the panel beside it: the places of the lines, or of the step; and how the
// picture and the panel light each other.
Item {
    id: regions

    required property DeepZoom deep        // null when the stage shows no picture
    required property MediaText words
    required property GuidedTour tour
    property string panel: ""
    property int current: 0                // the medium on the stage
    property int lit: -1                   // a line
    signal lineTouched(int line)

    function travelTo(x: real, y: real, width: real, height: real): void {
        if (deep === null)
            return;
        tour.travelling = true;
        if (width > 0.99 && height > 0.99)
            deep.wholePicture();
        else
            deep.travelTo(x, y, width, height);
        tour.travelling = false;
    }
    // Brings the place of a line into sight, if it is not.
    function reveal(line: int): void {
        const there = words.lineAt(line);
        if (deep === null || !there["placed"])
            return;
        const seen = deep.view, x = there["regionX"], y = there["regionY"], w = there["regionWidth"], h = there["regionHeight"];
        if (x < seen.x || y < seen.y || x + w > seen.x + seen.width || y + h > seen.y + seen.height)
            travelTo(x, y, w, h);
    }

    ListModel {
        id: place
        ListElement { regionX: 0.0; regionY: 0.0; regionWidth: 1.0; regionHeight: 1.0 }
    }
    Connections {
        target: regions.tour
        function onToldChanged(): void {
            for (const role of ["regionX", "regionY", "regionWidth", "regionHeight"])
                place.setProperty(0, role, regions.tour.told[role] ?? 0);
        }
    }
    Connections {
        target: regions.deep
        function onMoved(): void {
            regions.tour.wander();
        }
        function onRegionTapped(index: int): void {
            if (regions.panel === "text")
                regions.lineTouched(regions.words.lineOf(index));
        }
    }
    Binding {
        target: regions.deep
        when: regions.deep !== null
        property: "regions"
        value: regions.panel === "text" ? regions.words.regions : regions.panel === "steps" && !regions.tour.over && regions.tour.told["stepMedia"] === regions.current ? place : null
    }
    Binding {
        target: regions.deep
        when: regions.deep !== null
        property: "litRegion"
        value: regions.panel === "text" ? regions.words.regionOf(regions.lit) : -1
    }
}
