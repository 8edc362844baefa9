pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// Whatever the words bring: groups on a line above the keys, groups below each other, or all of one section.
Item {
    id: results

    required property SearchView found
    required property bool onLine
    readonly property real place: (loader.item as Flickable)?.[sideways ? "contentX" : "contentY"] ?? 0
    readonly property bool sideways: loader.sourceComponent === groupLine
    property var places: ({})
    signal openAll(string section)
    signal open(string section, string record, string passage)
    signal openSubject(string kind, string key)

    // Where the visitor had pushed it to.
    function goTo(place: real): void {
        const list = loader.item as Flickable;
        if (list === null)
            return;
        if (sideways)
            list.contentX = place;
        else
            list.contentY = place;
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
            onOpen: (section, record, passage) => results.open(section, record, passage)
            onOpenSubject: (kind, key) => results.openSubject(kind, key)
        }
    }
    Component {
        id: groupColumn
        ResultColumn {
            found: results.found
            places: results.places
            onOpenAll: section => results.openAll(section)
            onOpen: (section, record, passage) => results.open(section, record, passage)
            onOpenSubject: (kind, key) => results.openSubject(kind, key)
        }
    }
    Component {
        id: all
        AllHits {
            model: results.found.all
            leftMargin: Theme.margin
            rightMargin: Theme.margin - Theme.half
            onOpen: (section, record, passage) => results.open(section, record, passage)
        }
    }
}
