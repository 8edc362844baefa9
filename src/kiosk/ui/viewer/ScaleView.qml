pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import kiosk.theme
import kiosk.controls
import kiosk.ui

// How large an object is: it stands beside a coin, a hand or a person at one scale, with a rule in
// centimetres; and as large as it is, where the display says how large it is itself.
Item {
    id: view

    required property RecordView record
    property var medium: record.mediaAt(0)
    property string language: record.exhibition?.language ?? ""
    readonly property alias companion: stick.companion
    readonly property alias scaleOfLife: stick.scale       // pixels in a real millimetre
    readonly property alias lifeFits: stick.lifeFits
    property bool lifeSize: false
    readonly property Item thing: object
    readonly property Item beside: other

    // The part of the picture that the height measures; all of it where nobody says.
    readonly property list<real> extent: (medium.extent ?? []).length === 4 ? medium.extent : [0, 0, 1, 1]
    readonly property real pixelsWide: Math.max(1, (medium.pictureWidth ?? 1) * extent[2])
    readonly property real pixelsHigh: Math.max(1, (medium.pictureHeight ?? 1) * extent[3])
    readonly property real ruleWidth: Theme.mm(26 + 18 * (Theme.textScale - 1))
    readonly property string objectWords: qsTr("%1 cm tall").arg(stick.centimetres(record.heightMm))

    function besideWords(kind: string, language: string): string {
        switch (kind) {
        case "coin":
            return qsTr("Coin of 100 tenge, %1 mm across").arg(stick.millimetres(stick.companionMm));
        case "hand":
            return qsTr("Hand of an adult, %1 cm long").arg(stick.centimetres(Math.round(stick.companionMm / 10) * 10));
        default:
            return qsTr("Person, %1 cm tall").arg(stick.centimetres(stick.companionMm));
        }
    }
    function sourceWords(kind: string, language: string): string {
        switch (kind) {
        case "coin":
            return qsTr("Coin: National Bank of Kazakhstan");
        case "hand":
            return qsTr("Hand: median of women and men, S. Pheasant, Bodyspace");
        default:
            return "";
        }
    }
    function marks(every: int, length: real): string {
        let path = "";
        for (let mm = 0; mm <= record.heightMm + 0.01; mm += every)
            path += `M0 ${room.height - mm * stick.scale}h${-length}`;
        return path;
    }

    Yardstick {
        id: stick
        heightMm: view.record.heightMm
        ratio: view.pixelsWide / view.pixelsHigh
        roomWidth: room.width
        roomHeight: room.height
        life: Theme.realUnit
        lifeSize: view.lifeSize
        language: view.language
    }
    Lamp {
        radius: Math.max(view.width, view.height) * 0.6
        x: room.x + stick.objectX + stick.objectWidth / 2 - radius
        y: room.y + room.height * 0.55 - radius
    }
    Item {
        id: room
        x: view.ruleWidth
        y: Theme.mm(2)
        width: view.width - x
        height: view.height - y - words.height - Theme.mm(4)

        Item {
            id: object
            x: stick.objectX
            y: room.height - height
            width: stick.objectWidth
            height: stick.objectHeight
            transform: Upright { of: object }
            clip: view.extent[2] < 1 || view.extent[3] < 1
            Accessible.role: Accessible.Graphic
            Accessible.name: `${view.medium.alt ?? ""}. ${view.objectWords}`
            Image {
                x: -view.extent[0] * width
                y: -view.extent[1] * height
                width: object.width / Math.max(0.001, view.extent[2])
                height: object.height / Math.max(0.001, view.extent[3])
                source: view.medium.picture ?? ""
                asynchronous: true
                retainWhileLoading: true
                smooth: true
                sourceSize: object.height < 240 ? Qt.size(960, 960) : undefined
            }
        }
        Image {
            id: other
            x: stick.companionX
            y: room.height - height
            width: stick.companionWidth
            height: stick.companionHeight
            source: Theme.asset(`look/${stick.companion}.png`)
            mirror: Theme.mirrored
            smooth: true
            mipmap: height < 400
            Accessible.role: Accessible.Graphic
            Accessible.name: view.besideWords(stick.companion, view.language)
        }
        // The shelf that both stand on.
        Rectangle {
            x: -view.ruleWidth
            y: room.height
            width: view.width
            height: Theme.stroke * 0.8
            color: Theme.brass
        }
        Rectangle {
            x: -view.ruleWidth
            y: room.height + Theme.stroke
            width: view.width
            height: Theme.mm(2.6)
            color: Theme.desk
            visible: !Theme.highContrast
        }
        Shape {
            x: object.x - Theme.mm(5)
            preferredRendererType: Shape.CurveRenderer
            ShapePath {
                strokeColor: Theme.brassLight
                strokeWidth: Theme.rule
                fillColor: "transparent"
                PathSvg { path: `M0 ${room.height}V${room.height - stick.objectHeight}` + view.marks(stick.minorMm, Theme.mm(2.4)) + view.marks(stick.majorMm, Theme.mm(5)) + `M${Theme.mm(2.4)} ${room.height - stick.objectHeight}h${-Theme.mm(7.4)}` }
            }
        }
        Repeater {
            model: Math.floor(view.record.heightMm / Math.max(1, stick.majorMm)) + 1
            Words {
                required property int index
                readonly property real mm: index * stick.majorMm
                x: object.x - Theme.mm(11.5) - width
                y: room.height - mm * stick.scale - height / 2
                // Large figures that would touch are thinned out.
                readonly property int every: Theme.largeText ? Math.max(1, Math.ceil(height / Math.max(1, stick.majorMm * stick.scale))) : 1
                visible: index > 0 && index % every === 0
                type: Theme.caption
                color: Theme.ash
                wrapMode: Text.NoWrap
                text: stick.centimetres(mm)
            }
        }
    }
    Item {
        id: words
        y: view.height - height
        width: view.width
        // Large words have all of the width, and the button stands below them.
        readonly property bool stacked: Theme.largeText && life.visible
        height: stacked ? column.height + Theme.mm(4) + life.height : Math.max(column.height, life.visible ? life.height : 0)
        Column {
            id: column
            y: words.stacked ? 0 : (parent.height - height) / 2
            width: parent.width - (life.visible && !words.stacked ? life.width + Theme.half : 0)
            Words {
                width: parent.width
                type: Theme.name
                text: view.objectWords
            }
            Words {
                width: parent.width
                type: Theme.caption
                text: view.lifeSize && stick.lifeFits ? qsTr("Shown as large as it is") : view.besideWords(stick.companion, view.language)
            }
            Words {
                width: parent.width
                type: Theme.caption
                color: Theme.ash
                visible: text !== ""
                text: view.sourceWords(stick.companion, view.language)
            }
        }
        Action {
            id: life
            visible: stick.lifeFits
            x: words.stacked ? 0 : parent.width - width
            y: words.stacked ? parent.height - height : (parent.height - height) / 2
            width: Math.min(implicitWidth, view.width)
            glyph: view.lifeSize ? "whole" : "ruler"
            text: view.lifeSize ? qsTr("As large as fits") : qsTr("As large as it is")
            onClicked: view.lifeSize = !view.lifeSize
        }
    }
}
