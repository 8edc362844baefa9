import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// A slow approach to a detail of a sheet, with a small sheet beside it that shows where we are.
AttractScene {
    id: scene

    travels: true

    readonly property SceneData d: sceneData
    readonly property real imageRatio: d.pictureWidth / Math.max(1, d.pictureHeight)
    readonly property real regionX: Theme.mirrored ? 1 - d.regionX - d.regionWidth : d.regionX
    readonly property real regionScale: Math.min(width / (d.regionWidth * sheet.width), height / (d.regionHeight * sheet.height))
    readonly property real near: Math.round(travel * travelSteps) / travelSteps
    readonly property real over: Theme.drift      // the picture goes on beyond the edge, since the loop drifts
    // The lower part of the screen is the ground for the words; what lies behind it is not painted.
    readonly property real veil: height * (Theme.portrait ? 0.44 : 0.62) + over

    Image {
        id: sheet
        objectName: "travelling"
        mirror: Theme.mirrored
        width: scene.width + 2 * scene.over
        height: width / scene.imageRatio
        source: scene.d.picture
        asynchronous: true
        smooth: true
        transformOrigin: Item.TopLeft
        readonly property real k: 1 + (Math.max(1, Math.min(2.2, scene.regionScale)) - 1) * scene.near
        readonly property real mx: (scene.regionX + scene.d.regionWidth / 2) * width * k
        readonly property real my: (scene.d.regionY + scene.d.regionHeight / 2) * height * k
        scale: k
        x: Math.min(-scene.over, Math.max(scene.width + scene.over - width * k, scene.width / 2 - mx))
        y: Math.min(-scene.over, Math.max(scene.height + scene.over - height * k, scene.height * 0.42 - my))
        onStatusChanged: {
            if (status === Image.Error)
                scene.broken();
            else if (status === Image.Ready)
                scene.shownWell();
        }
    }
    Rectangle {
        x: -scene.over
        width: parent.width + 2 * scene.over
        height: ground.y - y
        y: Math.floor(parent.height + scene.over - scene.veil)
        gradient: Gradient {
            GradientStop { position: 0; color: Qt.alpha(Theme.night, 0) }
            GradientStop { position: 0.81; color: Qt.alpha(Theme.night, 0.93) }
            GradientStop { position: 1; color: Theme.night }
        }
    }
    Rectangle {
        id: ground
        x: -scene.over
        width: parent.width + 2 * scene.over
        height: parent.height + scene.over - y
        y: Math.floor(parent.height + scene.over - 0.38 * scene.veil)
        color: Theme.night
    }
    // Large letters are drawn as outlines, which cost more than the sheet behind them: painted once, as a picture.
    Column {
        layer.enabled: true
        padding: Theme.mm(1)
        x: Theme.margin - padding
        y: parent.height - Theme.mm(Theme.portrait ? 84 : 66) - height + padding
        width: parent.width - 2 * x - Theme.mm(Theme.portrait ? 0 : 70)
        Words {
            width: parent.width - 2 * parent.padding
            type: Theme.pageTitle
            text: scene.d.caption
        }
        Words {
            width: parent.width - 2 * parent.padding
            type: Theme.body
            text: scene.d.text !== "" ? scene.d.text : scene.d.role
        }
    }
    Item {
        visible: !Theme.portrait
        width: Theme.mm(52)
        height: width / scene.imageRatio
        x: parent.width - Theme.margin - width
        y: parent.height - Theme.mm(22) - height
        Image {
            anchors.fill: parent
            source: scene.d.picture
            mirror: Theme.mirrored
            asynchronous: true
            sourceSize: Qt.size(width, height)
        }
        Rectangle {
            x: scene.regionX * parent.width
            y: scene.d.regionY * parent.height
            width: scene.d.regionWidth * parent.width
            height: scene.d.regionHeight * parent.height
            color: "transparent"
            border.color: Theme.region
            border.width: Theme.selected
        }
    }
}
