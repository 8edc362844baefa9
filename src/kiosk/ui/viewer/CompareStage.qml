import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// Two records side by side, in the place of the stage; made when a visitor wants to compare. Without
// `otherId` it asks what to compare with.
Item {
    id: stage

    required property Exhibition exhibition
    required property RecordView record
    property bool open: false
    property int number: 0                 // which of the record's media
    property string otherId: ""
    property real barRoom: width           // how wide its own buttons may be, together
    property real barLeast: 0
    readonly property var item: loader.item
    readonly property real barHeight: Theme.ring + Theme.mm(3)    // of its own buttons, at its lower edge

    Loader {
        id: loader
        anchors.fill: parent
        active: stage.open
        onActiveChanged: if (active) setSource(Qt.resolvedUrl("CompareView.qml"), {
            "record": stage.record,
            "exhibition": stage.exhibition,
            "number": stage.number,
            "otherId": stage.otherId
        })
    }
    Binding { target: loader.item; property: "barLeast"; value: stage.barLeast; when: loader.item !== null }
    Binding { target: loader.item; property: "barRoom"; value: stage.barRoom; when: loader.item !== null }
    onOtherIdChanged: if (loader.item !== null) loader.item["otherId"] = otherId
    QuietStage {
        visible: loader.status === Loader.Error
        anchors.centerIn: parent
        width: Math.min(parent.width, parent.height) * 0.6
        height: width
        kind: "image"
    }
}
