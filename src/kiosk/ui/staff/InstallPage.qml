pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.staff

// From a stick onto the kiosk, step by step: find it, check it, see what changes, look at it, install it,
// and take it back.
Page {
    id: page

    readonly property InstallDesk desk: panel.install

    heading: {
        switch (desk.stage) {
        case "checking": return qsTr("Checking “%1”").arg(desk.chosen);
        case "installing": return qsTr("Installing “%1”").arg(desk.title);
        case "undoing": return qsTr("Going back");
        case "result": return qsTr("%1, release %2").arg(desk.title).arg(desk.release);
        case "refused": return qsTr("This cannot be installed");
        case "done": return qsTr("Release %1 is installed").arg(desk.release);
        case "undone": return qsTr("Everything is as it was");
        default: return qsTr("Install from a stick");
        }
    }
    summary: {
        switch (desk.stage) {
        case "sticks": return desk.choices === 0 ? "" : qsTr("Choose an exhibition. It is checked first; nothing changes yet.");
        case "result": return desk.signedBy !== "" ? qsTr("Checked: everything is whole. Signed: %1").arg(desk.signedBy) : qsTr("Checked: everything is whole. Not signed.");
        default: return "";
        }
    }

    Loader {
        anchors.fill: parent
        sourceComponent: {
            switch (page.desk.stage) {
            case "sticks": return sticks;
            case "result": return result;
            case "refused": return refused;
            case "done":
            case "undone": return installed;
            default: return checking;
            }
        }
    }
    Component { id: sticks; StickList { desk: page.desk } }
    Component { id: checking; Checking { desk: page.desk } }
    Component { id: result; CheckResult { panel: page.panel; desk: page.desk } }
    Component { id: refused; CheckResult { panel: page.panel; desk: page.desk } }
    Component { id: installed; Installed { panel: page.panel; desk: page.desk } }
}
