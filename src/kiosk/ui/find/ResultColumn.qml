pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// The results below each other: one line of cards for each section.
ListView {
    id: column

    required property SearchView found
    required property var places         // how far each line of cards was pushed, by section
    signal openAll(string section)
    signal open(string section, string record, string view)
    signal openSubject(string kind, string key)

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    cacheBuffer: moving ? Theme.mm(220) : 0
    model: found.groups
    header: SubjectGroup {
        across: column.width
        model: column.found.subjects
        onOpen: (kind, key) => column.openSubject(kind, key)
    }
    delegate: HitGroup {
        width: column.width
        words: column.found.text
        inSight: y + Theme.mm(24) >= column.contentY && y + Theme.mm(64 + 10 * (Theme.textScale - 1)) <= column.contentY + column.height
        onOpenAll: section => column.openAll(section)
        onOpen: (section, record, view) => column.open(section, record, view)
        onMoved: (section, place) => column.places[section] = place
        Component.onCompleted: place = column.places[sectionId] ?? 0
    }

    // What goes on below the edge fades into it.
    Rectangle {
        parent: column
        visible: !column.atYEnd
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.mm(14)
        gradient: Gradient {
            GradientStop { position: 0; color: Qt.alpha(Theme.night, 0) }
            GradientStop { position: 1; color: Theme.night }
        }
    }
}
