pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.staff

// The staff panel over everything: the door with its PIN, then the rail and one page. While a preview is
// shown only a strip of it is left.
Item {
    id: root

    required property StaffPanel panel
    readonly property bool inside: panel.page !== "door"
    readonly property real railWidth: Theme.mm(176)

    Item {
        anchors.fill: parent
        visible: !root.panel.previewing

        Rectangle {
            anchors.fill: parent
            color: root.inside ? Theme.rise : Theme.night
        }
        MouseArea {
            anchors.fill: parent
        }
        Item {
            visible: root.inside && Theme.portrait
            x: Theme.margin
            y: Theme.mm(26)
            Shanyrak {
                id: ring
                width: Theme.mm(22)
                height: width
                bars: 2
                filled: false
            }
            Words {
                anchors.left: ring.right
                anchors.leftMargin: Theme.mm(8)
                anchors.verticalCenter: ring.verticalCenter
                type: Theme.name
                color: Theme.ash
                text: qsTr("Staff panel")
                wrapMode: Text.NoWrap
            }
        }
        Rail {
            id: rail
            visible: root.inside
            panel: root.panel
            width: Theme.portrait ? parent.width : root.railWidth
            height: Theme.portrait ? implicitHeight : parent.height
            anchors.bottom: parent.bottom
        }
        Loader {
            id: page
            active: root.inside
            x: Theme.portrait ? Theme.margin : rail.width + Theme.mm(28)
            y: Theme.mm(Theme.portrait ? 80 : 22)
            width: parent.width - x - (Theme.portrait ? Theme.margin : Theme.mm(35))
            height: parent.height - y - (Theme.portrait ? rail.height + Theme.mm(14) : Theme.mm(16))
            sourceComponent: {
                switch (root.panel.page) {
                case "editions": return editions;
                case "install": return install;
                case "volume": return volume;
                case "health": return health;
                case "touches": return touches;
                case "save": return save;
                case "language": return language;
                case "pin": return pin;
                case "warnings": return remarks;
                default: return status;
                }
            }
        }
        Loader {
            anchors.fill: parent
            active: !root.inside
            sourceComponent: DoorPage { panel: root.panel }
        }
    }
    PreviewStrip {
        visible: root.panel.previewing
        panel: root.panel
        width: parent.width
    }

    Component { id: status; StatusPage { panel: root.panel } }
    Component { id: editions; EditionsPage { panel: root.panel } }
    Component { id: install; InstallPage { panel: root.panel } }
    Component { id: volume; VolumePage { panel: root.panel } }
    Component { id: health; HealthPage { panel: root.panel } }
    Component { id: touches; TouchesPage { panel: root.panel } }
    Component { id: save; SavePage { panel: root.panel } }
    Component { id: language; LanguagePage { panel: root.panel } }
    Component { id: pin; PinPage { panel: root.panel } }
    Component { id: remarks; WarningsPage { panel: root.panel } }
}
