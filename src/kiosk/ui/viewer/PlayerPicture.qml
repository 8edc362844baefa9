import QtQuick
import kiosk.theme
import kiosk.controls

// The picture of a recording: its poster until it plays, then the film. Touching it plays and pauses.
Touchable {
    id: picture

    required property var medium
    required property Playback playback
    readonly property bool film: medium.mediaKind === "film"
    readonly property real ratio: film ? (medium.filmWidth || 16) / (medium.filmHeight || 9) : (medium.pictureWidth || 16) / (medium.pictureHeight || 9)
    readonly property real fitted: Math.min(width, height * ratio)

    text: playback.playing ? qsTr("Pause") : qsTr("Play")
    onClicked: playback.toggle()

    contentItem: Item {
        Item {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            width: Math.round(picture.fitted)
            height: Math.round(picture.fitted / picture.ratio)

            Rectangle {
                anchors.fill: parent
                visible: picture.film && !moving.seen
                color: Theme.rise
            }
            Picture {
                anchors.fill: parent
                visible: !moving.seen && (picture.medium.picture ?? "") !== ""
                file: picture.medium.picture ?? ""
                alt: picture.medium.alt ?? ""
            }
            SoundLine {
                anchors.fill: parent
                visible: !picture.film && (picture.medium.picture ?? "") === ""
                alt: picture.medium.alt ?? ""
                progress: picture.playback.length > 0 ? picture.playback.position / picture.playback.length : 0
            }
            FilmPicture {
                id: moving

                readonly property bool seen: shown && visible

                anchors.fill: parent
                active: picture.film && (picture.playback.begun || shown)
                visible: picture.playback.begun
                onSinkChanged: picture.playback.sink = sink
            }
            Rectangle {
                visible: picture.medium.sample ?? false
                x: Theme.quarter
                y: Theme.quarter
                width: mark.width
                height: mark.height
                color: Theme.shade
                SampleMark {
                    id: mark
                }
            }
            Rectangle {
                anchors.centerIn: parent
                visible: !picture.playback.playing && !picture.playback.failed
                width: Theme.mm(40)
                height: width
                radius: width / 2
                color: picture.down ? Theme.gold : Qt.alpha(Theme.night, 0.8)
                border.color: Theme.gold
                border.width: Theme.selected
                antialiasing: true
                Glyph {
                    anchors.centerIn: parent
                    name: "play"
                    size: Theme.mm(38)
                    colour: picture.down ? Theme.onGold : Theme.gold
                }
            }
        }
    }
}
