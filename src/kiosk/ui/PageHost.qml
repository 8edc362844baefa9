pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.ui

// Holds the page of the place where the visitor is, and lets the one before it fade away.
Item {
    id: host

    required property Exhibition exhibition
    required property VisitController visit
    readonly property bool moving: fade.running || afterFirstFrame.running || front.status === Loader.Loading
    readonly property bool shown: front.status === Loader.Ready
    readonly property Item page: front.item as Item
    property Loader front: first
    property Loader behind: second
    property string shownKey: ""

    clip: false

    function arrive(): void {
        const home = front.item as HomePage;
        if (home !== null)
            home.arrived = true;
    }
    function show(): void {
        if (exhibition === null)
            return;
        const screen = visit.screen === "attract" ? "home" : visit.screen;
        const key = `${screen}/${visit.section}/${visit.record}/${visit.subject}`;
        if (key === shownKey)
            return;
        const first = shownKey === "";
        shownKey = key;
        fade.complete();
        const previous = front;
        front = behind;
        behind = previous;
        const properties = {
            "exhibition": exhibition,
            "visit": visit
        };
        let source = "";
        switch (screen) {
        case "section":
            properties["sectionId"] = visit.section;
            source = Qt.resolvedUrl(`../sections/${exhibition.kindOf(visit.section)}/Page.qml`);
            break;
        case "record":
            properties["recordId"] = visit.record;
            source = Qt.resolvedUrl("RecordPage.qml");
            break;
        case "viewer":
            properties["recordId"] = visit.record;
            source = Qt.resolvedUrl("viewer/ViewerPage.qml");
            break;
        case "search":
            source = Qt.resolvedUrl("find/SearchPage.qml");
            break;
        case "timeline":
            source = Qt.resolvedUrl("timeline/TimelinePage.qml");
            break;
        case "map":
            source = Qt.resolvedUrl("map/MapPage.qml");
            break;
        case "person":
            properties["personId"] = visit.subject;
            source = Qt.resolvedUrl("subjects/PersonPage.qml");
            break;
        case "country":
            properties["countryCode"] = visit.subject;
            source = Qt.resolvedUrl("subjects/CountryPage.qml");
            break;
        case "about":
            source = Qt.resolvedUrl("AboutPage.qml");
            break;
        default:
            source = Qt.resolvedUrl("HomePage.qml");
        }
        front.setSource(source, properties);
        front.z = 1;
        behind.z = 0;
        if (first || Theme.turn === 0) {
            front.opacity = 1;
            behind.opacity = 0;
            behind.source = "";
            afterFirstFrame.start();
        } else {
            front.opacity = 0;
            fade.start();
        }
    }

    Component.onCompleted: show()
    onExhibitionChanged: {
        shownKey = "";
        show();
    }
    Connections {
        target: host.visit
        function onPlaceChanged(): void {
            host.show();
        }
    }

    Loader {
        id: first
        anchors.fill: parent
    }
    Loader {
        id: second
        anchors.fill: parent
    }
    Timer {
        id: afterFirstFrame
        interval: 40
        onTriggered: host.arrive()
    }
    SequentialAnimation {
        id: fade
        ParallelAnimation {
            NumberAnimation { target: host.front; property: "opacity"; to: 1; duration: Theme.turn; easing.type: Easing.OutCubic }
            NumberAnimation { target: host.behind; property: "opacity"; to: 0; duration: Theme.turn * 0.6 }
        }
        ScriptAction {
            script: {
                host.behind.source = "";
                host.arrive();
            }
        }
    }
}
