import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// A sound or a film with its words: the picture, what is being said below it, the controls, and all that is
// said beside it (below it on a tall screen).
Item {
    id: player

    required property var medium
    required property VisitController visit
    required property MediaText words
    property bool captioned: true
    property alias patience: playback.patience
    readonly property bool playing: playback.playing
    readonly property bool failed: playback.failed
    readonly property int position: playback.position
    readonly property bool film: medium.mediaKind === "film"
    readonly property bool read: words.cueCount > 0 || words.lineCount > 0
    // In large letters there is room for what is said over the picture or beside it, not for both.
    // (On a tall screen: above the controls or below them.)
    readonly property bool captionsOn: captioned && words.cueCount > 0
    readonly property bool over: Theme.largeText && captionsOn && !Theme.portrait
    readonly property bool listed: read && !(captionsOn && Theme.textScale >= 1.5)
    readonly property real aside: listed && !Theme.portrait ? Math.min(width * (0.34 + 0.1 * (Theme.textScale - 1)), Theme.mm(190 * Theme.textScale)) : 0
    readonly property real below: listed && Theme.portrait ? height * 0.36 : 0
    readonly property int cue: words.cueCount > 0 ? words.cueAt(playback.position) : -1

    function play(): void {
        playback.play();
    }
    function pause(): void {
        playback.pause();
    }
    function seek(milliseconds: int): void {
        playback.seek(milliseconds);
    }

    // The language is asked for so that whoever binds to this follows it.
    function captionOf(number: int, language: string): string {
        return words.captionAt(number)["text"] ?? "";
    }

    Component.onDestruction: playback.end()

    Playback {
        id: playback
        visit: player.visit
        file: player.medium.file ?? ""
        sign: player.medium.sign ?? ""
        length: player.medium.durationMs ?? 0
    }
    Item {
        id: stage
        width: player.width - (player.aside > 0 ? player.aside + Theme.finger : 0)
        height: player.height - (player.below > 0 ? player.below + Theme.half : 0)

        PlayerPicture {
            id: picture
            width: parent.width
            anchors.top: parent.top
            anchors.bottom: captions.visible && !player.over ? captions.top : bar.top
            anchors.bottomMargin: Theme.mm(3)
            medium: player.medium
            playback: playback
        }
        PlayerFailed {
            anchors.centerIn: picture
            visible: playback.failed
            film: player.film
            onAgain: playback.play()
        }
        CaptionBar {
            id: captions
            anchors.bottom: bar.top
            anchors.bottomMargin: player.over ? Theme.mm(5) : 0
            z: 1
            width: parent.width
            visible: player.captionsOn
            language: player.words.cuesLanguage
            said: player.cue >= 0 && playback.begun ? player.captionOf(player.cue, player.words.cuesLanguage) : ""
        }
        SeekBar {
            id: bar
            anchors.bottom: controls.top
            anchors.bottomMargin: Theme.mm(3)
            width: parent.width
            position: playback.position
            length: playback.length
            onSought: to => playback.seek(to)
        }
        PlayerControls {
            id: controls
            anchors.bottom: parent.bottom
            width: parent.width
            playback: playback
            captionable: player.words.cueCount > 0
            captioned: player.captioned
            onCaptionsAsked: player.captioned = !player.captioned
        }
    }
    SpokenWords {
        visible: player.listed
        x: player.aside > 0 ? player.width - player.aside : 0
        y: player.below > 0 ? player.height - player.below : 0
        width: player.aside > 0 ? player.aside : player.width
        height: player.below > 0 ? player.below : player.height
        words: player.words
        position: playback.begun ? playback.position : -1
        onSought: to => {
            playback.seek(to);
            playback.play();
        }
    }
}
