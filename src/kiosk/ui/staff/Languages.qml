pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.staff

// The panel's languages by their own names, in a row; the one that is spoken carries the sky line.
Row {
    id: languages

    required property StaffPanel panel

    Repeater {
        model: [["kk", "Қазақша"], ["ru", "Русский"], ["en", "English"]]
        Touchable {
            id: language
            required property var modelData
            readonly property bool on: languages.panel.language === modelData[0]
            height: languages.height
            minimum: Theme.finger
            leftPadding: Theme.mm(6)
            rightPadding: Theme.mm(6)
            text: modelData[1]
            Accessible.checked: on
            onClicked: languages.panel.setLanguage(modelData[0])
            contentItem: Words {
                type: Theme.control
                text: language.text
                wrapMode: Text.NoWrap
                verticalAlignment: Text.AlignVCenter
                color: language.on ? Theme.bone : language.down ? Theme.gold : Theme.ash
            }
            background: Item {
                Rectangle {
                    visible: language.on
                    x: Theme.mm(4.5)
                    width: parent.width - 2 * x
                    height: Theme.selected
                    color: Theme.sky
                }
            }
        }
    }
}
