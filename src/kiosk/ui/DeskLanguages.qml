pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// Languages by their own names; the one that is spoken now carries the sky line. Where they have less room
// than they take, they run past its edge.
Flickable {
    id: languages

    required property Exhibition exhibition
    required property VisitController visit
    readonly property bool more: contentWidth > width + 1

    implicitWidth: names.width
    contentWidth: names.width
    contentHeight: height
    boundsBehavior: Flickable.StopAtBounds
    interactive: more
    clip: more

    // The language that is spoken is in sight.
    function reveal(): void {
        const item = names.children.find(child => child["on"] === true) ?? null;
        contentX = !more || item === null ? 0 : Math.max(0, Math.min(contentWidth - width, item.x + item.width / 2 - width / 2));
    }
    onWidthChanged: reveal()
    onContentWidthChanged: reveal()

    Row {
        id: names
        height: languages.height
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
    // More names lie beyond an edge that fades.
    Fade {
        parent: languages
        visible: languages.more && !languages.atXBeginning
        gradient: Gradient {
            orientation: Gradient.Horizontal
            GradientStop { position: 0; color: Theme.desk }
            GradientStop { position: 1; color: Qt.alpha(Theme.desk, 0) }
        }
    }
    Fade {
        parent: languages
        visible: languages.more && !languages.atXEnd
        x: languages.width - width
        gradient: Gradient {
            orientation: Gradient.Horizontal
            GradientStop { position: 0; color: Qt.alpha(Theme.desk, 0) }
            GradientStop { position: 1; color: Theme.desk }
        }
    }

    component Fade: Rectangle {
        y: Theme.selected
        width: Theme.mm(14)
        height: languages.height - y
    }
}
