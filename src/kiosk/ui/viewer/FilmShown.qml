import QtQuick
import QtMultimedia

// A film where a graphics processor paints the window. Only this file knows Qt's multimedia in QML.
VideoOutput {
    id: output

    readonly property QtObject sink: videoSink
    property bool shown: false

    fillMode: VideoOutput.Stretch
    Connections {
        target: output.videoSink
        function onVideoFrameChanged(): void {
            output.shown = true;
        }
    }
}
