import QtQuick
import kiosk.ui

// The page of a person.
SubjectBody {
    required property string personId

    kind: "person"
    key: personId
}
