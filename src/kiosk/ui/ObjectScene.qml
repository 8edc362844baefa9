import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// A thing by lamplight on its brass shelf, coming a little closer.
AttractScene {
    id: scene

    travels: true

    readonly property SceneData d: sceneData
    // In steps of half a pixel at its edges: what cannot be seen is not painted.
    readonly property real near: Math.round(travel * 0.06 * thing.height) / Math.max(1, 0.06 * thing.height)

    Lamp {
        radius: Theme.mm(230)
        x: thing.x + thing.width / 2 - width / 2
        y: thing.y + thing.height * 0.45 - height / 2
    }
    Rectangle {
        id: shelf
        x: -Theme.drift          // on beyond the edges, since the loop drifts
        width: parent.width + 2 * Theme.drift
        height: Theme.rule
        y: Theme.portrait ? parent.height * 0.56 : parent.height * 0.80
        color: Theme.brass
    }
    Image {
        id: thing
        objectName: "travelling"
        source: scene.d.picture
        mirror: Theme.mirrored
        asynchronous: true
        fillMode: Image.PreserveAspectFit
        verticalAlignment: Image.AlignBottom
        width: Theme.portrait ? parent.width * 0.8 : parent.width * 0.46
        height: shelf.y - Theme.mm(24)
        x: Theme.portrait ? (parent.width - width) / 2 : parent.width - Theme.margin - width
        y: shelf.y - height + Theme.rule
        scale: 0.94 + 0.06 * scene.near
        transformOrigin: Item.Bottom
        onStatusChanged: {
            if (status === Image.Error)
                scene.broken();
            else if (status === Image.Ready)
                scene.shownWell();
        }
    }
    Column {
        x: Theme.margin
        width: Theme.portrait ? parent.width - 2 * x : thing.x - x - Theme.finger
        y: Theme.portrait ? shelf.y + Theme.mm(24) : shelf.y - height - Theme.mm(40)
        spacing: Theme.mm(6)
        Words {
            width: parent.width
            type: Theme.pageTitle
            text: scene.d.caption
        }
        Words {
            width: parent.width
            type: Theme.body
            color: Theme.ash
            text: scene.d.text !== "" ? scene.d.text : scene.d.role
        }
    }
}
