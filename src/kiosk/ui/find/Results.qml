pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// Whatever the words bring: groups on a line above the keys, groups below each other, or all of one section.
Item {
    id: results

    required property SearchView found
    required property bool onLine
    // How far it was pushed, in pixels from its beginning.
    readonly property real place: list === null ? 0 : sideways ? list.contentX - list.originX : list.contentY - list.originY
    readonly property Flickable list: loader.item as Flickable
    readonly property bool sideways: loader.sourceComponent === groupLine
    property var places: ({})
    signal openAll(string section)
    signal open(string section, string record, string view)
    signal openSubject(string kind, string key)

    // Where the visitor had pushed it to.
    function goTo(place: real): void {
        if (list === null)
            return;
        if (sideways)
            list.contentX = list.originX + place;
        else
            list.contentY = list.originY + place;
    }

    // Other words: the best results come into sight again.
    Connections {
        target: results.found
        function onTextChanged(): void {
            results.places = {};
            Qt.callLater(results.toBeginning);
        }
    }
    function toBeginning(): void {
        const view = loader.item as ListView;
        view?.positionViewAtBeginning();
        if (view !== null && sideways)
            view.contentX = view.originX - view.leftMargin;
    }
    Loader {
        id: loader
        x: sourceComponent === groupColumn ? Theme.margin : 0
        width: parent.width - x
        height: parent.height
        active: results.found.searching && !results.found.nothing
        sourceComponent: results.found.opened !== "" ? all : results.onLine ? groupLine : groupColumn
    }
    Component {
        id: groupLine
        ResultLine {
            found: results.found
            onOpenAll: section => results.openAll(section)
            onOpen: (section, record, view) => results.open(section, record, view)
            onOpenSubject: (kind, key) => results.openSubject(kind, key)
        }
    }
    Component {
        id: groupColumn
        ResultColumn {
            found: results.found
            places: results.places
            onOpenAll: section => results.openAll(section)
            onOpen: (section, record, view) => results.open(section, record, view)
            onOpenSubject: (kind, key) => results.openSubject(kind, key)
        }
    }
    Component {
        id: all
        AllHits {
            model: results.found.all
            leftMargin: Theme.margin
            rightMargin: Theme.margin - Theme.half
            onOpen: (section, record, view) => results.open(section, record, view)
        }
    }
}
