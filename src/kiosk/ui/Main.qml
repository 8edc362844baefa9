pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import kiosk.theme
import kiosk.controls
import kiosk.ui

// The one window: the page, the desk's edge below it, and over them the attract loop, the question
// whether somebody is still there, and the calm screen when there is nothing to show.
Window {
    id: window

    property Exhibition exhibition: null
    required property VisitController visit
    required property StaffDoor door
    required property Hall hall
    required property Voice voice
    required property bool locked
    required property real unit
    property real realUnit: 0
    property real reachTop: 0       // what of the window is within reach from a wheelchair; both 0: all of it
    property real reachBottom: 0
    required property string assets
    required property list<string> prompts
    required property list<string> calmWords
    required property list<string> askStaff
    property real progress: -1
    property bool accommodating: false
    property QtObject walker: null    // the walk by keys, made after the first frame
    readonly property string contrast: visit.contrast
    readonly property bool beyondReach: reachBottom > 0
    readonly property bool reaching: beyondReach && visit.reach === "low"

    readonly property bool attracting: exhibition !== null && visit.screen === "attract"
    property real headroom: 0    // millimetres of the upper edge that a preview's strip takes
    // While a strip stands above a preview, all of it moves down and shrinks a little: nothing is hidden.
    readonly property real shrunk: 1 - Theme.mm(door.previewing ? 26 : headroom) / height
    readonly property bool settled: !pages.moving && !attract.fading && !attract.changing && !rest.moving
    readonly property bool pageShown: pages.shown
    readonly property Item page: pages.page
    readonly property Item attractLoop: (attract.item as AttractHost)?.loop ?? null

    onSettledChanged: if (settled)
        voice.settle()
    onAccommodatingChanged: voice.sheet(accommodating)

    color: Theme.night
    flags: locked ? Qt.Window | Qt.FramelessWindowHint : Qt.Window
    title: exhibition !== null ? exhibition.title : ""
    onClosing: close => close.accepted = !locked

    Binding { target: Theme; property: "unit"; value: window.unit }
    Binding { target: Theme; property: "realUnit"; value: window.realUnit }
    Binding { target: Theme; property: "portrait"; value: window.height > window.width }
    Binding { target: Theme; property: "assets"; value: window.assets }
    Binding { target: Theme; property: "highContrast"; value: window.visit.contrast === "high" }
    Binding { target: Theme; property: "safeColours"; value: window.visit.contrast === "safe" }
    // The staff panel keeps its own size whatever a visitor asked for.
    Binding { target: Theme; property: "textScale"; value: window.door.covers ? 1 : Number(window.visit.text) / 100 }
    // The staff panel speaks its own languages.
    Binding { target: Theme; property: "mirrored"; value: window.exhibition !== null && window.visit.rightToLeft && !window.door.covers }
    Binding { target: Theme; property: "calm"; value: window.visit.motion === "calm" }
    Binding {
        target: Theme
        property: "accent"
        value: window.exhibition?.accent ?? ""
        when: (window.exhibition?.accent ?? "") !== ""
        restoreMode: Binding.RestoreValue
    }

    Connections {
        target: window.visit
        function onPlaceChanged(): void {
            window.accommodating = false;
        }
    }

    // A scope: when a page with a field for words goes, keys find their way back to the stage.
    FocusScope {
        id: stage
        anchors.fill: parent
        focus: true
        transformOrigin: Item.Bottom
        scale: window.shrunk
        transform: Upright { of: stage }    // what stays upright on it turns back about its own middle
        enabled: !window.visit.warning && !window.attracting
        // A key is somebody's, whatever the page makes of it.
        Keys.forwardTo: window.page !== null ? [witness, window.page] : [witness]
        Item {
            id: witness
            Keys.onPressed: event => {
                window.visit.pressKey();
                event.accepted = false;
            }
        }

        PageHost {
            id: pages
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.bottom: pad.top
            exhibition: window.exhibition
            visit: window.visit
            visible: !attract.covers && !rest.covers
        }
        Loader {
            active: window.accommodating
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.bottom: pad.top
            sourceComponent: Accommodations {
                visit: window.visit
                voice: window.voice
                layers: window.exhibition?.layers ?? []
                beyondReach: window.beyondReach
                onClose: window.accommodating = false
            }
        }
        Desk {
            id: desk
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.bottomMargin: window.reaching ? parent.height - window.reachBottom : 0
            ornamented: !window.beyondReach || window.reaching
            visible: window.exhibition !== null && !attract.covers && !rest.covers
            exhibition: window.exhibition
            visit: window.visit
            accommodating: window.accommodating
            onAccommodate: window.accommodating = !window.accommodating
        }
        Rectangle {
            anchors.top: desk.bottom
            width: parent.width
            height: parent.height - y
            visible: desk.visible
            color: Theme.desk
        }
        // What is out of reach stays where it is; the buttons above the desk move the ring to it.
        Loader {
            id: pad
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: desk.top
            height: window.reaching ? Theme.mm(28) : 0
        }
        Loader {
            id: reach
            anchors.fill: parent
        }
    }
    // Somebody is there: seen from above everything, and let through to what lies below.
    Item {
        anchors.fill: parent
        z: 10
        PointHandler {
            acceptedButtons: Qt.LeftButton
            onActiveChanged: if (active && !window.visit.warning && !window.attracting)
                window.visit.touch()
        }
    }
    Loader {
        id: attract
        readonly property bool fading: item !== null && opacity > 0 && (opacity < 1 || !window.attracting)
        readonly property bool changing: (item as AttractHost)?.moving ?? false
        readonly property bool covers: item !== null && opacity === 1
        anchors.fill: parent
        transformOrigin: Item.Bottom
        scale: window.shrunk
        transform: Upright { of: attract }
        z: 20
        active: window.attracting ? !rest.covers : opacity > 0     // a black screen moves nothing
        opacity: window.attracting ? 1 : 0
        visible: opacity > 0 && !window.door.covers
        Behavior on opacity {
            enabled: pages.shown
            NumberAnimation { duration: Theme.turn }
        }
        sourceComponent: AttractHost {
            exhibition: window.exhibition
            prompts: window.prompts
            running: window.attracting && !window.door.covers
            onTouched: window.visit.touch()
        }
    }
    Loader {
        id: asked
        anchors.fill: parent
        transformOrigin: Item.Bottom
        scale: window.shrunk
        transform: Upright { of: asked }
        z: 30
        active: window.visit.warning
        sourceComponent: StillThere {
            visit: window.visit
            least: window.reaching ? window.reachTop : 0
        }
    }
    Loader {
        anchors.fill: parent
        z: 40
        active: window.exhibition === null
        sourceComponent: CalmScreen {
            words: window.calmWords
            askStaff: window.askStaff
            progress: window.progress
        }
    }
    onWalkerChanged: {
        ring.setSource(walker !== null ? Qt.resolvedUrl("reading/FocusRing.qml") : "", { "walker": walker });
        lay();
    }
    onReachingChanged: lay()
    onBeyondReachChanged: lay()
    function lay(): void {
        const low = reaching && walker !== null;
        pad.setSource(low ? Qt.resolvedUrl("reading/ReachPad.qml") : "", { "walker": walker, "visit": visit });
        reach.setSource(low ? Qt.resolvedUrl("reading/ReachGlass.qml") : beyondReach ? Qt.resolvedUrl("reading/ReachButton.qml") : "",
            low ? { "edge": Qt.binding(() => window.reachTop) } : { "visit": visit, "desk": desk });
    }
    Component.onCompleted: lay()
    Loader {
        id: ring
        anchors.fill: parent
        z: 45
    }
    Loader {
        id: rest
        property real shade: window.hall.rest === "black" ? 1 : window.hall.rest === "dim" ? Theme.dusk : 0
        readonly property bool moving: nightfall.running || ((item as Rest)?.moving ?? false)
        readonly property bool covers: (item as Rest)?.covers ?? false
        anchors.fill: parent
        z: 48
        active: shade > 0
        Behavior on shade {
            NumberAnimation { id: nightfall; duration: Theme.calm ? 0 : Theme.nightfall; easing.type: Easing.InOutSine }
        }
        sourceComponent: Rest {
            hall: window.hall
            shade: rest.shade
        }
    }
    StaffGate {
        anchors.fill: parent
        z: 50
        door: window.door
        hall: window.hall
        visit: window.visit
    }
}
