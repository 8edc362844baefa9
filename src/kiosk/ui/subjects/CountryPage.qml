import QtQuick
import kiosk.ui

// The page of a country.
SubjectBody {
    required property string countryCode

    kind: "country"
    key: countryCode
}
