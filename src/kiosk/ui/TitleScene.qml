pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// The exhibition's own idea: a ring, and a ray for each country that leaves it. One ray at a time
// turns sky blue and says its name.
AttractScene {
    id: scene

    readonly property real cx: Theme.portrait ? width / 2 : width * 0.712
    readonly property real cy: Theme.portrait ? height * 0.595 : height * 0.452

    function hasRoom(index: int): bool {
        const t = index * 2 * Math.PI / exhibition.rayCount;
        const length = rays.lengthOf(exhibition.rayDistance(index));
        const x = cx + Theme.way * length * Math.sin(t), y = cy - length * Math.cos(t);
        const left = Theme.portrait ? Theme.margin : width * 0.56, edge = Theme.mm(60);
        return x > left && x < width - edge && y > Theme.mm(Theme.portrait ? 300 : 50) && y < height - Theme.mm(90);
    }

    Lamp {
        radius: Theme.mm(255)
        x: scene.cx - width / 2
        y: scene.cy - height / 2
        strength: 0.9
    }
    Rays {
        id: rays
        x: scene.cx
        y: scene.cy
        model: scene.exhibition.rays
        total: scene.exhibition.rayCount
        inner: Theme.mm(24)
        base: Theme.mm(8)
        perThousandKm: Theme.mm(20)
        readonly property real steps: Math.max(1, Theme.raysDraw * Theme.slowRate / 1000)
        property real drawn: 0
        growth: Math.ceil(drawn * steps) / steps
        SequentialAnimation {
            running: true
            PauseAnimation { duration: Theme.calm ? 0 : Theme.sceneFade }
            NumberAnimation {
                target: rays
                property: "drawn"
                from: 0
                to: 1
                duration: Theme.raysDraw
                easing.type: Easing.OutCubic
            }
        }
    }
    Rectangle {
        visible: !Theme.portrait && !Theme.highContrast
        width: parent.width * 0.52
        height: parent.height
        gradient: Gradient {
            orientation: Gradient.Horizontal
            GradientStop { position: 0; color: Theme.night }
            GradientStop { position: 0.72; color: Qt.alpha(Theme.night, 0.9) }
            GradientStop { position: 1; color: Qt.alpha(Theme.night, 0) }
        }
    }
    Rectangle {
        visible: !Theme.highContrast
        width: parent.width
        height: Theme.mm(110)
        y: parent.height - height
        gradient: Gradient {
            GradientStop { position: 0; color: Qt.alpha(Theme.night, 0) }
            GradientStop { position: 0.55; color: Theme.night }
        }
    }
    Rectangle {
        visible: Theme.portrait && !Theme.highContrast
        width: parent.width
        height: title.y + title.height + Theme.mm(50)
        gradient: Gradient {
            GradientStop { position: 0.8; color: Theme.night }
            GradientStop { position: 1; color: Qt.alpha(Theme.night, 0) }
        }
    }
    Shanyrak {
        width: Theme.mm(48)
        height: width
        x: scene.cx - width / 2
        y: scene.cy - height / 2
    }
    Veil {
        behind: rayName
        visible: rayName.visible
        reach: Theme.mm(9)
    }
    Words {
        id: rayName
        readonly property bool onLeft: rays.litX < 0
        visible: rays.lit >= 0 && text !== ""
        type: Theme.kicker
        color: Theme.sky
        text: rays.lit >= 0 ? scene.exhibition.rayName(rays.lit) : ""
        wrapMode: Text.NoWrap
        x: Math.max(Theme.half, Math.min(scene.width - width - Theme.half, scene.cx + rays.litX + (onLeft ? -width - Theme.mm(6) : Theme.mm(6))))
        y: Math.max(Theme.half, Math.min(scene.height - Theme.mm(70), scene.cy + rays.litY - height / 2))
    }
    // One ray after another, of those that end where a name can be read.
    Timer {
        interval: 2000
        repeat: true
        running: scene.exhibition.rayCount > 0 && !Theme.calm && !Theme.highContrast
        onTriggered: {
            const n = scene.exhibition.rayCount;
            for (let tries = 0; tries < n; tries++) {
                step = (step + 37) % n;
                if (scene.hasRoom(step))
                    break;
            }
            rays.lit = step;
        }
        property int step: 0
    }
    Column {
        x: Theme.margin
        y: Theme.mm(29)
        width: Theme.portrait ? parent.width - 2 * x : parent.width * 0.42
        spacing: Theme.mm(0.5)
        Repeater {
            model: scene.exhibition.hosts
            Words {
                required property string modelData
                width: parent?.width ?? 0
                type: Theme.caption
                color: Theme.ash
                text: modelData
            }
        }
    }
    Column {
        id: title
        x: Theme.margin
        y: Theme.portrait ? parent.height * 0.13 : (parent.height - Theme.mm(46)) * 0.54 - height / 2 + Theme.mm(8)
        width: Theme.portrait ? parent.width - 2 * x : Theme.mm(345)
        Words {
            width: parent.width
            type: Theme.attractTitle
            text: scene.exhibition.title
        }
        Item { width: 1; height: Theme.mm(9) }
        Words {
            width: parent.width
            type: Theme.attractSubtitle
            color: Theme.gold
            text: scene.exhibition.subtitle
            visible: text !== ""
        }
        Item { width: 1; height: Theme.mm(7) }
        Words {
            width: parent.width
            type: Theme.body
            text: scene.exhibition.tagline
            visible: text !== ""
        }
    }
    Veil {
        behind: caption
    }
    Words {
        id: caption
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: Theme.portrait ? parent.height - Theme.mm(92) : Theme.mm(29)
        type: Theme.caption
        color: Theme.ash
        text: scene.exhibition.raysCaption
        horizontalAlignment: Theme.mirrored ? Text.AlignLeft : Text.AlignRight
        width: Math.min(implicitWidth, Theme.mm(170))
        visible: !Theme.highContrast
    }
}
