pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import kiosk.theme
import kiosk.controls
import kiosk.ui.viewer

// One picture to come close to, down to its own pixels: tiles under a glass that takes fingers, mouse
// and keys; a map of the whole, regions that can be touched, and a button for every gesture.
Item {
    id: deep

    required property var medium              // a row of RecordView.media
    property bool paper: false
    property bool buttons: true
    property bool overview: true
    property bool calm: Theme.calm
    property var regions: null                // roles regionX, regionY, regionWidth, regionHeight
    property int litRegion: -1
    property real sides: buttons ? Theme.mm(26) : 0   // kept free on both sides of the whole picture
    readonly property rect view: glass.part
    readonly property bool whole: glass.whole
    readonly property bool sharp: glass.sharp
    readonly property bool moving: glass.moving
    readonly property real zoom: glass.zoom
    readonly property real largest: glass.largest
    readonly property int turns: glass.turns
    signal moved
    signal regionTapped(int index)

    function wholePicture(): void {
        glass.wholePicture(false);
    }
    function zoomBy(factor: real): void {
        glass.zoomBy(factor, false);
    }
    function travelTo(x: real, y: real, width: real, height: real): void {
        glass.travelTo(x, y, width, height);
    }
    function follow(part: rect): void {
        glass.follow(part);
    }
    function turn(): void {
        glass.turn(false);
    }

    Keys.forwardTo: [glass]

    Item {
        id: upright
        anchors.fill: parent
        clip: !glass.whole || glass.moving
        transform: Upright { of: upright }

        TileSheet {
            id: sheet
            anchors.fill: parent
            glass: glass
            paper: deep.paper
            ground: deep.medium?.colour ?? "transparent"
        }
        RegionFrames {
            id: frames
            anchors.fill: parent
            glass: glass
            paper: deep.paper
            regions: deep.regions
            lit: deep.litRegion
        }
    }
    ZoomGlass {
        id: glass

        readonly property bool touchTarget: true

        anchors.fill: parent
        transform: Upright { of: glass }
        medium: deep.medium ?? {}
        sides: deep.sides
        unit: Theme.unit
        calm: deep.calm
        live: deep.visible && deep.width > 0 && deep.height > 0
        pixelRatio: Screen.devicePixelRatio
        activeFocusOnTab: true
        onMoved: deep.moved()
        onJumped: sheet.fade()
        onTapped: (x, y) => {
            const index = frames.at(x, y);
            if (index >= 0)
                deep.regionTapped(index);
        }
        Keys.onPressed: event => event.accepted = keys.press(event.key)
        Accessible.role: Accessible.Graphic
        Accessible.name: deep.medium?.alt ?? ""
        Accessible.focusable: true
    }
    FrameAnimation {
        running: glass.moving
        onTriggered: glass.tick(frameTime)
    }
    ZoomKeys {
        id: keys
        glass: glass
    }
    Overview {
        visible: deep.overview && !glass.whole && roomy && glass.base !== ""
        glass: glass
        stageWidth: deep.width
        stageHeight: deep.height
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.margins: Theme.quarter
    }
    ZoomButtons {
        visible: deep.buttons && glass.present
        glass: glass
        upright: deep.height >= tall
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
}
