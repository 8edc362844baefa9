pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// The desk's edge: Home, Back, languages and accommodations, always in the same place.
Item {
    id: desk

    required property Exhibition exhibition
    required property VisitController visit
    property bool accommodating: false
    property bool ornamented: true      // else something else stands there
    signal accommodate

    readonly property bool atHome: visit.screen === "home" || visit.screen === "attract"
    readonly property real rowHeight: Theme.portrait ? height / 2 : height
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
        Rectangle {
            visible: Theme.portrait
            x: Theme.margin
            y: desk.rowHeight
            width: parent.width - 2 * x
            height: Theme.hairline
            color: Theme.line
        }
    }
    Row {
        id: ways
        x: Theme.margin
        y: Theme.portrait ? desk.rowHeight : 0
        height: desk.rowHeight
        spacing: Theme.mm(11)

        Touchable {
            visible: desk.atHome
            anchors.verticalCenter: parent.verticalCenter
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
            visible: back.visible
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.hairline
            height: Theme.mm(15)
            color: Theme.line
        }
        Touchable {
            id: back
            visible: !desk.atHome && desk.backTitle !== ""
            anchors.verticalCenter: parent.verticalCenter
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
                    type: Theme.control
                    text: back.text
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
    Horn {
        id: ornament
        u: Theme.mm(1.45)
        x: Theme.portrait ? parent.width - Theme.margin - width : (parent.width - width) / 2
        y: (Theme.portrait ? desk.rowHeight : 0) + (desk.rowHeight - height) / 2
        visible: desk.ornamented && (Theme.portrait || ways.x + ways.width + Theme.half < x)
    }
    Row {
        x: Theme.portrait ? 0 : parent.width - Theme.margin - width
        height: desk.rowHeight
        width: Theme.portrait ? parent.width : implicitWidth
        leftPadding: Theme.portrait ? Theme.margin - Theme.mm(6) : 0

        DeskLanguages {
            height: parent.height
            exhibition: desk.exhibition
            visit: desk.visit
        }
        Item {
            width: Theme.portrait ? Math.max(0, desk.width - 2 * Theme.margin - parent.children[0].width - access.width + Theme.mm(6)) : Theme.mm(20)
            height: parent.height
            Rectangle {
                visible: !Theme.portrait
                anchors.centerIn: parent
                width: Theme.hairline
                height: Theme.mm(15)
                color: Theme.line
            }
        }
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
                    Words { anchors.baseline: big.baseline; type: Theme.nameSmall; font.pixelSize: Math.round(Theme.mm(9.6)); color: Theme.gold; text: "а"; wrapMode: Text.NoWrap }
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
