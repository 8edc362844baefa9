import QtQuick
import kiosk.theme
import kiosk.controls

// The title on a spine, running upwards, as large as the spine lets it be. Drawn for the eye: what a
// visitor reads stands beneath the shelf.
Item {
    id: place

    required property string words
    required property color colour
    property bool modern: false

    Words {
        readonly property bool decor: true
        anchors.centerIn: parent
        width: place.height
        height: place.width
        rotation: -90
        type: place.modern ? Theme.kicker : Theme.nameSmall
        color: place.colour
        text: place.modern ? place.words.toLocaleUpperCase() : place.words
        font.pixelSize: Math.round(Math.min(Theme.mm(13), place.width * 0.58))
        font.letterSpacing: place.modern ? place.width * 0.03 : 0
        lineHeightMode: Text.ProportionalHeight
        lineHeight: 0.92
        fontSizeMode: Text.Fit
        minimumPixelSize: Math.max(6, Math.round(Theme.mm(3.2)))
        maximumLineCount: 2
        wrapMode: Text.WordWrap
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}
