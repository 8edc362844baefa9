pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// Who a person is, or where a country lies; whom else the same records name; where the words come from.
ScrollColumn {
    id: head

    required property SubjectView subject
    readonly property bool country: subject.kind === "country"
    signal meet(string kind, string key)
    signal showOnMap

    spacing: Theme.mm(3)

    FontMetrics {
        id: atHundred
        font.family: Theme.pageTitle.family
        font.weight: Theme.pageTitle.weight
        font.pixelSize: 100
    }
    // Drawn signs would show through either edge (software renderer).
    function seen(y: real, needed: real): bool {
        return y >= contentY - Theme.mm(2) && y <= contentY + height - needed;
    }
    Words {
        width: parent?.width ?? 0
        type: Theme.kicker
        color: Theme.ash
        text: head.country ? qsTr("Country") : qsTr("Person")
    }
    Words {
        width: parent?.width ?? 0
        type: implicitBreaks ? Theme.recordTitle : Theme.pageTitle
        // A name of one long word is set smaller before it is broken.
        font.pixelSize: Math.floor(Theme.mm(type.em) * (Theme.largeText ? Math.min(1, width / widest) : 1) + 0.5)
        readonly property real widest: {
            let most = 1;
            for (const word of head.subject.name.split(" "))
                most = Math.max(most, atHundred.advanceWidth(word) * Theme.mm(type.em) / 98);
            return most;
        }
        readonly property bool implicitBreaks: head.subject.name.split(" ").some(word => word.length > 17)
        text: head.subject.name
    }
    Words {
        width: parent?.width ?? 0
        visible: text !== ""
        text: head.subject.note
    }
    Words {
        width: parent?.width ?? 0
        visible: text !== ""
        type: Theme.caption
        color: Theme.ash
        text: head.subject.years
    }
    SubjectLink {
        width: Math.min(implicitWidth, parent?.width ?? 0)
        visible: head.subject.countryHasPage
        text: head.subject.countryName
        onClicked: head.meet("country", head.subject.country)
    }
    Words {
        width: parent?.width ?? 0
        visible: !head.subject.countryHasPage && text !== ""
        type: Theme.caption
        color: Theme.ash
        text: head.subject.countryName
    }
    Words {
        width: parent?.width ?? 0
        visible: head.subject.since !== ""
        type: Theme.caption
        text: qsTr("Diplomatic relations since: %1").arg(head.subject.since)
    }
    Direction {
        visible: head.country && head.subject.bearing >= 0
        opacity: head.seen(y, height * 0.6) ? 1 : 0
        width: parent?.width ?? 0
        bearing: head.subject.bearing
        caption: head.subject.distanceText
    }
    Action {
        visible: head.country
        opacity: head.seen(y, Theme.mm(15)) ? 1 : 0
        width: Theme.largeText ? Math.min(implicitWidth, parent?.width ?? 0) : implicitWidth
        glyph: "map"
        text: qsTr("Show on the map")
        onClicked: head.showOnMap()
    }
    Repeater {
        model: head.subject.text
        Words {
            required property string paragraph
            width: parent?.width ?? 0
            topPadding: Theme.mm(2)
            text: paragraph
        }
    }
    RelatedNames {
        width: parent?.width ?? 0
        title: qsTr("People in the same records")
        model: head.subject.people
        count: head.subject.peopleCount
        onMeet: (kind, key) => head.meet(kind, key)
    }
    RelatedNames {
        width: parent?.width ?? 0
        title: qsTr("Countries in the same records")
        model: head.subject.countries
        count: head.subject.countryCount
        onMeet: (kind, key) => head.meet(kind, key)
    }
    Words {
        width: parent?.width ?? 0
        visible: head.subject.sourceCount > 0
        topPadding: Theme.mm(5)
        type: Theme.caption
        color: Theme.ash
        text: qsTr("Where this comes from")
    }
    Repeater {
        model: head.subject.sources
        Words {
            required property string title
            required property string url
            width: parent?.width ?? 0
            type: Theme.caption
            text: url !== "" ? title + "\n" + url : title
        }
    }
    Item {
        width: 1
        height: Theme.mm(6)
    }
}
