import QtQuick
import kiosk.theme

// The stage of a record page: the picture chosen in the strip below it, or the only one there is. A
// record without a picture leaves a quiet frame; a sound without one shows its sign in it.
Item {
    id: place

    required property var media            // the list model of a record's media
    required property int mediaCount
    property int current: 0
    property bool rightToLeft: false
    property bool paper: false
    property real sides: 0
    property real restX: 0.5
    property real restY: 0.5
    property real raised: 0                // room kept free under the stage
    property bool covered: false           // something else stands in the place of the picture
    readonly property int chosen: strip.currentIndex
    readonly property bool whole: stage.whole
    readonly property real pictureWidth: stage.pictureWidth * stage.fit
    readonly property real pictureHeight: stage.pictureHeight * stage.fit
    readonly property real stageHeight: stage.height
    readonly property string kind: strip.leaf?.mediaKind ?? ""
    signal choose(int number)

    ZoomStage {
        id: stage
        visible: !place.covered
        width: parent.width
        height: parent.height - place.raised - (strip.visible ? strip.height + Theme.mm(5) : 0)
        file: place.covered ? "" : strip.leaf?.picture ?? ""
        alt: strip.leaf?.alt ?? ""
        pictureWidth: strip.leaf?.pictureWidth ?? 1
        pictureHeight: strip.leaf?.pictureHeight ?? 1
        paper: place.paper && place.kind === "image"
        sides: place.sides
        restX: place.restX
        restY: place.restY
    }
    Picture {
        visible: place.mediaCount === 0
        anchors.centerIn: stage
        width: Math.min(stage.width, stage.height) * 0.6
        height: width
        file: ""
    }
    QuietStage {
        visible: place.mediaCount > 0 && place.kind !== "" && stage.file === "" && !place.covered
        anchors.centerIn: stage
        width: Math.min(stage.width, stage.height) * 0.6
        height: width
        kind: place.kind
        alt: stage.alt
    }
    FilmStrip {
        id: strip
        visible: place.mediaCount > 1
        y: parent.height - height
        width: parent.width
        model: place.media
        goal: place.current
        rightToLeft: place.rightToLeft
        onChoose: number => place.choose(number)
    }
}
