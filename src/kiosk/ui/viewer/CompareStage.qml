import QtQuick
import kiosk.controls
import kiosk.ui

// Two records side by side, in the place of the stage; made when there is something to compare with.
Item {
    id: stage

    required property Exhibition exhibition
    required property RecordView record
    property string otherId: ""
    readonly property var item: loader.item

    Loader {
        id: loader
        anchors.fill: parent
        active: stage.otherId !== ""
        onActiveChanged: if (active) setSource(Qt.resolvedUrl("CompareView.qml"), {
            "record": stage.record,
            "exhibition": stage.exhibition,
            "otherId": stage.otherId
        })
    }
    Binding { target: loader.item; when: loader.item !== null && stage.otherId !== ""; property: "otherId"; value: stage.otherId }
    QuietStage {
        visible: loader.status === Loader.Error
        anchors.centerIn: parent
        width: Math.min(parent.width, parent.height) * 0.6
        height: width
        kind: "image"
    }
}
