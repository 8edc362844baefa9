import QtQuick
import kiosk.theme
import kiosk.controls

// Where all lines leave from: the shanyrak, with the name of the place.
Item {
    id: centre

    required property string place
    required property bool inside    // whether all of its name is on the map

    width: Theme.mm(14)
    height: width

    Shanyrak {
        anchors.fill: parent
        colour: Theme.gold
        bars: 2
    }
    Veil {
        behind: name
        reach: Theme.mm(7)
        visible: centre.inside && !Theme.highContrast
    }
    Rectangle {
        visible: centre.inside && Theme.highContrast
        anchors.fill: name      // no further: the names about it keep off the name alone
        color: Theme.night
    }
    Words {
        id: name
        mirrored: false
        visible: centre.inside
        anchors.left: parent.right
        anchors.leftMargin: Theme.mm(2)
        anchors.bottom: parent.top
        anchors.bottomMargin: -Theme.mm(4)
        type: Theme.kicker
        wrapMode: Text.NoWrap
        style: Text.Outline
        styleColor: Qt.alpha(Theme.night, 0.8)
        text: centre.place
    }
}
