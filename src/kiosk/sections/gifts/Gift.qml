import QtQuick
import kiosk.theme
import kiosk.controls

// One thing on the shelf. All are fitted into one box, none much larger to the eye than another: their
// true heights are mostly unknown.
Touchable {
    id: gift

    required property int index
    required property string recordId
    required property string title
    required language
    required property string caption
    required property string year
    required property string thumb
    required property string picture
    required property real pictureWidth
    required property real pictureHeight
    required property string alt
    required property bool sample
    required property bool lit
    property real underShelf: 0
    property bool byCountry: true
    property real light: 1
    property Flickable within: null      // the view that clips
    property int lines: 3                // of the name, and its year where they are fewer

    readonly property string country: year !== "" && caption.endsWith(year) ? caption.slice(0, -year.length).trim() : caption
    readonly property real boxWidth: width - Theme.mm(17)
    readonly property real boxHeight: height - underShelf - Theme.mm(5)
    readonly property real ratio: pictureWidth > 0 && pictureHeight > 0 ? pictureWidth / pictureHeight : 1
    readonly property real evenHeight: Math.sqrt(0.72 * boxWidth * boxHeight / ratio)
    readonly property real thingHeight: Math.min(boxHeight, boxWidth / ratio, evenHeight)

    text: title

    contentItem: Item {
        Picture {
            width: gift.thingHeight * gift.ratio
            height: gift.thingHeight
            x: (parent.width - width) / 2
            y: parent.height - gift.underShelf - height + Theme.mm(0.6)
            // A thumbnail is 480 pixels long: enough for the box on a full HD screen.
            file: Math.max(width, height) > 480 ? gift.picture : gift.thumb
            alt: gift.alt
            opacity: gift.light
        }
        Column {
            y: parent.height - gift.underShelf + Theme.mm(5)
            width: parent.width
            Row {
                visible: gift.byCountry
                x: Math.max(0, (parent.width - width) / 2)
                spacing: Theme.mm(2.4)
                Words {
                    id: country
                    width: Math.min(implicitWidth, gift.width - Theme.mm(24 * Theme.textScale))
                    type: Theme.kicker
                    color: gift.down ? Theme.gold : gift.lit ? Theme.bone : Theme.dim
                    text: gift.country
                    maximumLineCount: Theme.largeText ? 2 : 1
                    mayElide: true
                }
                Words {
                    anchors.baseline: country.baseline
                    type: Theme.caption
                    color: gift.lit ? Theme.ash : Theme.dim
                    text: gift.year
                    wrapMode: Text.NoWrap
                }
            }
            NarrowWords {
                id: name
                x: (parent.width - width) / 2
                width: parent.width - Theme.mm(5)
                visible: !gift.byCountry
                type: Theme.kicker
                color: gift.down ? Theme.gold : gift.lit ? Theme.bone : Theme.dim
                horizontalAlignment: Text.AlignHCenter
                words: gift.title
                lines: gift.lines
                even: true
            }
            Words {
                width: parent.width
                visible: !gift.byCountry && name.lineCount < name.lines
                type: Theme.caption
                color: gift.lit ? Theme.ash : Theme.dim
                horizontalAlignment: Text.AlignHCenter
                text: gift.year
            }
        }
        SampleMark {
            sample: gift.sample
            within: gift.within
            atY: gift.y + y
            small: true
            x: (parent.width - width) / 2
            y: parent.height - gift.underShelf - height - Theme.mm(2)
        }
    }
}
