pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// Languages by their own names; the one that is spoken now carries the sky line.
Row {
    id: languages

    required property Exhibition exhibition
    required property VisitController visit

    Repeater {
        model: languages.exhibition?.languages ?? null
        Touchable {
            id: language
            required property string tag
            required property string name
            readonly property bool on: languages.visit.language === tag
            height: languages.height
            minimum: Theme.finger
            leftPadding: Theme.mm(6)
            rightPadding: Theme.mm(6)
            text: name
            language: tag
            onClicked: languages.visit.setLanguage(tag)
            Accessible.checked: on
            contentItem: Words {
                type: Theme.control
                text: language.name
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
