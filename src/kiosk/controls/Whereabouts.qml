pragma Singleton

import QtQuick

// Where a visitor left each list, so that Back leads to the same place. Forgotten with the visit.
QtObject {
    id: memory

    property int visit: -1
    property var places: ({})
    property string opening: ""      // a book that its shelf asked to open on its own page

    function remember(visitNumber: int, section: string, place: var): void {
        if (visitNumber !== visit) {
            visit = visitNumber;
            places = ({});
        }
        places[section] = place;
    }
    function recall(visitNumber: int, section: string, otherwise: var): var {
        return visitNumber === visit ? places[section] ?? otherwise : otherwise;
    }
}
