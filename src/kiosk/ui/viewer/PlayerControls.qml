import QtQuick
import kiosk.theme
import kiosk.controls

// All that is done with a recording, in one row that becomes two where there is no room.
Flow {
    id: controls

    required property Playback playback
    required property bool captionable
    required property bool captioned
    signal captionsAsked

    spacing: Theme.half

    RingButton {
        glyph: controls.playback.playing ? "pause" : "play"
        text: controls.playback.playing ? qsTr("Pause") : qsTr("Play")
        diameter: Theme.ringLarge
        strokeWidth: Theme.selected
        onClicked: controls.playback.toggle()
    }
    Item {
        width: Theme.ring
        height: Theme.ringLarge
        RingButton {
            repeats: true
            anchors.centerIn: parent
            glyph: "again10"
            text: qsTr("Back 10 seconds")
            enabled: controls.playback.position > 0
            onClicked: controls.playback.skip(-10000)
        }
    }
    Toggle {
        visible: controls.captionable
        glyph: "captions"
        text: qsTr("Captions")
        on: controls.captioned
        onClicked: controls.captionsAsked()
    }
    Toggle {
        visible: controls.playback.signable
        glyph: "hands"
        text: qsTr("Sign language")
        on: controls.playback.signing
        onClicked: controls.playback.signing = !controls.playback.signing
    }
    VolumeKeys {
        level: controls.playback.level
        levels: controls.playback.levels
        onQuieter: controls.playback.quieter()
        onLouder: controls.playback.louder()
    }
}
