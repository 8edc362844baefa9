pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// The picture as it lies on the stage: its shadow and its tiles. The tiles lie in one item, in the
// picture's own pixels, which is moved, scaled and turned as a whole.
Item {
    id: sheet

    required property ZoomGlass glass
    property bool paper: false
    property color ground: "transparent"

    // Where motion is not wanted, another place appears instead of being travelled to.
    function fade(): void {
        appear.restart();
    }

    Item {
        id: shadow
        visible: sheet.paper && sheet.glass.base !== "" && sheet.glass.zoom < 2
        x: sheet.glass.originX
        y: sheet.glass.originY
        width: sheet.glass.pictureWidth * sheet.glass.scaling
        height: sheet.glass.pictureHeight * sheet.glass.scaling
        rotation: sheet.glass.angle
        transformOrigin: Item.TopLeft
        PaperShadow { visible: sheet.paper && !Theme.highContrast }
    }
    Item {
        id: world
        x: sheet.glass.originX
        y: sheet.glass.originY
        width: sheet.glass.pictureWidth
        height: sheet.glass.pictureHeight
        scale: sheet.glass.scaling
        rotation: sheet.glass.angle
        transformOrigin: Item.TopLeft

        Rectangle {
            anchors.fill: parent
            color: sheet.ground
            visible: color.a > 0 && !sheet.glass.sharp
            z: -1
        }
        Repeater {
            model: sheet.glass.tiles
            Image {
                required property int index
                required property string tileFile
                required property real tileX
                required property real tileY
                required property real tileWidth
                required property real tileHeight
                required property int tileLevel
                required property bool tileShown

                x: tileX
                y: tileY
                width: tileWidth
                height: tileHeight
                z: tileLevel
                source: tileFile
                visible: tileShown && status === Image.Ready
                asynchronous: true
                cache: false
                mipmap: false
                smooth: true
                Accessible.ignored: true
                onStatusChanged: {
                    if (status === Image.Ready || status === Image.Error)
                        sheet.glass.loaded(index, tileFile, status === Image.Ready);
                }
            }
        }
    }
    NumberAnimation {
        id: appear
        target: world
        property: "opacity"
        from: 0
        to: 1
        duration: Theme.shrink
    }
}
