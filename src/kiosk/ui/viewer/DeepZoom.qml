import QtQuick
import kiosk.theme
import kiosk.controls

// One picture to come close to.
Item {
    id: deep

    required property var medium
    property bool paper: false
    property bool buttons: true
    property bool overview: true
    property var regions: null
    property int litRegion: -1
    property int turns: 0
    readonly property rect view: Qt.rect(0, 0, 1, 1)
    readonly property bool whole: stage.whole
    readonly property bool sharp: true
    readonly property real zoom: stage.zoom
    readonly property real largest: stage.largest
    signal moved
    signal regionTapped(int index)

    function wholePicture(): void {
        stage.reset();
    }
    function zoomBy(factor: real): void {
        stage.zoomAbout(stage.width / 2, stage.height / 2, stage.zoom * factor);
    }
    function travelTo(x: real, y: real, width: real, height: real): void {
        stage.zoomAbout(stage.width * (x + width / 2), stage.height * (y + height / 2), 0.8 / Math.max(width, height));
    }
    function follow(part: rect): void {
        travelTo(part.x, part.y, part.width, part.height);
    }
    function turn(): void {
        turns = (turns + 1) % 4;
    }

    ZoomStage {
        id: stage
        anchors.fill: parent
        file: deep.medium.picture ?? ""
        alt: deep.medium.alt ?? ""
        pictureWidth: deep.medium.pictureWidth ?? 1
        pictureHeight: deep.medium.pictureHeight ?? 1
        paper: deep.paper
        buttons: deep.buttons
        sides: Theme.mm(26)
        onZoomChanged: deep.moved()
    }
}
