pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// The desk's edge: Home, Back, languages and accommodations, always in the same place. Large words have a row for
// languages and accommodations above that of Home and Back; on a tall screen languages, Home with accommodations, and
// Back have one each. A language that has no room is reached by drawing the row of them along.
Item {
    id: desk

    required property Exhibition exhibition
    required property VisitController visit
    property bool accommodating: false
    property bool ornamented: true      // else something else stands there
    signal accommodate

    readonly property bool atHome: visit.screen === "home" || visit.screen === "attract"
    readonly property real rowHeight: Theme.deskRow
    readonly property bool rows: Theme.portrait || Theme.deskStacked
    readonly property bool three: Theme.portrait && Theme.deskStacked
    readonly property real lastRow: rows ? three ? 2 * rowHeight : rowHeight : 0
    readonly property real room: width - 2 * Theme.margin
    readonly property real least: Math.min(languages.implicitWidth, Theme.mm(120))   // that languages have in one row
    readonly property string backTitle: {
        if (exhibition === null)
            return "";
        switch (visit.backScreen) {
        case "section":
            return exhibition.titleOf(visit.backSection, exhibition.language);
        case "record":
        case "viewer":
        case "person":
        case "country":
            return qsTr("Back");
        case "search":
            return qsTr("Search");
        case "timeline":
            return qsTr("Timeline");
        case "map":
            return qsTr("Map");
        default:
            return "";
        }
    }

    height: Theme.deskHeight

    Rectangle {
        anchors.fill: parent
        color: Theme.desk
        Rectangle {
            width: parent.width
            height: Theme.hairline
            color: Qt.alpha(Theme.brass, 0.75)
        }
        Repeater {
            model: desk.three ? 2 : desk.rows ? 1 : 0
            Rectangle {
                required property int index
                x: Theme.margin
                y: (index + 1) * desk.rowHeight
                width: desk.room
                height: Theme.hairline
                color: Theme.line
            }
        }
    }
    Item {
        id: ways
        readonly property real gap: Theme.mm(11)
        // Of the row that Home stands in.
        width: desk.atHome ? desk.three ? 0 : about.width : back.visible && !desk.three ? back.x + back.width : home.width
        x: Theme.margin
        y: desk.three ? desk.rowHeight : desk.lastRow
        height: desk.rowHeight

        Touchable {
            id: about
            visible: desk.atHome
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: desk.three ? desk.rowHeight : 0
            minimum: Theme.finger
            text: qsTr("About the exhibition")
            onClicked: desk.visit.openAbout()
            contentItem: Words {
                type: Theme.control
                text: qsTr("About the exhibition")
                wrapMode: Text.NoWrap
                verticalAlignment: Text.AlignVCenter
            }
        }
        Touchable {
            id: home
            visible: !desk.atHome
            anchors.verticalCenter: parent.verticalCenter
            minimum: Theme.finger
            text: qsTr("Home")
            onClicked: desk.visit.goHome()
            contentItem: Row {
                spacing: Theme.mm(6)
                Shanyrak {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.mm(16)
                    height: width
                    bars: 2
                    stroke: Math.max(1.4, Theme.mm(0.75))
                    filled: false
                }
                Words {
                    anchors.verticalCenter: parent.verticalCenter
                    type: Theme.control
                    text: home.text
                    wrapMode: Text.NoWrap
                }
            }
        }
        Rectangle {
            visible: back.visible && !desk.three
            x: home.width + ways.gap
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.hairline
            height: Theme.mm(15)
            color: Theme.line
        }
        Touchable {
            id: back
            visible: !desk.atHome && desk.backTitle !== ""
            x: desk.three ? 0 : home.width + 2 * ways.gap + Theme.hairline
            readonly property real room: desk.room - x - Theme.mm(22) - (desk.rows ? 0 : desk.least + access.width + Theme.mm(30))
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: desk.three ? desk.rowHeight : 0
            minimum: Theme.finger
            text: desk.backTitle
            onClicked: desk.visit.back()
            contentItem: Row {
                spacing: Theme.mm(4)
                Glyph {
                    anchors.verticalCenter: parent.verticalCenter
                    name: "back"
                    size: Theme.mm(18)
                }
                Words {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(Math.ceil(said.advanceWidth) + 2, back.room)
                    type: Theme.control
                    text: back.text
                    maximumLineCount: Math.max(1, Math.floor(desk.rowHeight / lineHeight))
                    mayElide: true
                }
            }
        }
    }
    TextMetrics {
        id: said
        font.family: Theme.control.family
        font.weight: Theme.control.weight
        font.pixelSize: Math.max(1, Math.round(Theme.mm(Theme.control.em)))
        text: desk.backTitle
    }
    Horn {
        id: ornament
        u: Theme.mm(1.45)
        x: desk.rows ? parent.width - Theme.margin - width : (parent.width - width) / 2
        y: desk.lastRow + (desk.rowHeight - height) / 2
        readonly property real taken: ways.x + (desk.three ? desk.atHome ? about.width : back.visible ? back.width : 0 : ways.width)
        visible: desk.ornamented && (Theme.portrait && !desk.three || taken + Theme.half < x && (desk.rows || x + width < languages.x))
    }
    DeskLanguages {
        id: languages
        readonly property real most: desk.rows ? desk.room + 2 * Theme.mm(6) - (desk.three ? 0 : access.width + Theme.mm(Theme.deskStacked ? 14 : 6))
            : Math.max(desk.least, accessPlace.x - Theme.mm(20) - ways.x - ways.width - Theme.half)
        x: desk.rows ? Theme.margin - Theme.mm(6) : accessPlace.x - Theme.mm(20) - width
        width: Math.min(implicitWidth, most)
        height: desk.rowHeight
        exhibition: desk.exhibition
        visit: desk.visit
    }
    Item {
        visible: !desk.rows
        x: accessPlace.x - width
        width: Theme.finger
        height: desk.rowHeight
        Rectangle {
            anchors.centerIn: parent
            width: Theme.hairline
            height: Theme.mm(15)
            color: Theme.line
        }
    }
    Item {
        id: accessPlace
        x: parent.width - Theme.margin - width
        y: desk.three ? desk.rowHeight : 0
        width: access.width
        height: desk.rowHeight
        Touchable {
            id: access
            anchors.verticalCenter: parent.verticalCenter
            minimum: Theme.finger
            text: qsTr("Accessibility")
            onClicked: desk.accommodate()
            contentItem: Row {
                spacing: Theme.mm(5)
                Row {
                    anchors.verticalCenter: parent.verticalCenter
                    Words { id: big; type: Theme.name; color: Theme.gold; text: "А"; wrapMode: Text.NoWrap }
                    Words { anchors.baseline: big.baseline; type: Theme.nameSmall; font.pixelSize: Math.round(Theme.mm(9.6 / 14 * Theme.name.em)); lineHeight: Math.round(Theme.mm(11.8 / 14 * Theme.name.em) * type.leading); color: Theme.gold; text: "а"; wrapMode: Text.NoWrap }
                }
                Words {
                    anchors.verticalCenter: parent.verticalCenter
                    type: Theme.control
                    text: access.text
                    wrapMode: Text.NoWrap
                    color: desk.accommodating ? Theme.sky : Theme.bone
                }
            }
        }
    }
}
