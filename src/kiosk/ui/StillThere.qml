pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// "Are you still there?": one pole goes out each second; one touch anywhere and all is as it was.
Item {
    id: question

    required property VisitController visit
    property real least: 0      // what is higher is out of reach

    Rectangle {
        anchors.fill: parent
        color: Theme.shade
    }
    MouseArea {
        anchors.fill: parent
        onPressed: question.visit.touch()
    }
    Item {
        id: dial
        width: Theme.mm(100)
        height: width
        x: Theme.portrait ? (parent.width - width) / 2 : parent.width * 0.69 - width / 2
        y: Theme.portrait ? parent.height * 0.2 : (parent.height - height) / 2 - Theme.mm(10)

        Repeater {
            model: question.visit.countdown
            Item {
                id: pole
                required property int index
                readonly property bool lit: index < question.visit.remaining
                x: dial.width / 2
                y: dial.height / 2
                rotation: 180 + Theme.way * (index + 0.5) * 360 / question.visit.countdown
                Rectangle {
                    y: Theme.mm(31)
                    x: -width / 2
                    width: Theme.stroke
                    height: Theme.mm(34)
                    color: pole.lit ? Theme.gold : Theme.line
                    antialiasing: true
                }
                Rectangle {
                    x: -width / 2
                    y: Theme.mm(65) - height / 2
                    width: Theme.mm(pole.lit ? 3.6 : 2)
                    height: width
                    radius: width / 2
                    color: pole.lit ? Theme.gold : Theme.line
                    antialiasing: true
                }
            }
        }
        Rectangle {
            anchors.centerIn: parent
            width: Theme.mm(54)
            height: width
            radius: width / 2
            color: Theme.night
            border.color: Theme.gold
            border.width: Theme.stroke
            antialiasing: true
            Rectangle {
                anchors.centerIn: parent
                width: Theme.mm(47)
                height: width
                radius: width / 2
                color: "transparent"
                border.color: Theme.gold
                border.width: Theme.hairline
                antialiasing: true
            }
            Words {
                anchors.centerIn: parent
                type: Theme.pageTitle
                text: question.visit.remaining
                wrapMode: Text.NoWrap
            }
        }
    }
    Column {
        x: Theme.margin
        y: Math.max(question.least - buttons.y, Theme.portrait ? dial.y + dial.height + Theme.mm(45) : (parent.height - height) / 2 - Theme.mm(8))
        width: Theme.portrait ? parent.width - 2 * x : parent.width * 0.45
        Words {
            width: parent.width
            type: Theme.pageTitle
            font.pixelSize: Math.round(Theme.mm(Theme.letters(34)))
            lineHeight: Math.round(Theme.mm(1.18 * Theme.letters(34)))
            text: qsTr("Are you still there?")
        }
        Item { width: 1; height: Theme.mm(8) }
        Words {
            width: parent.width
            type: Theme.body
            text: qsTr("Touch the screen and you go on from here. Otherwise the exhibition begins anew.")
        }
        Item { width: 1; height: Theme.mm(14) }
        Flow {
            id: buttons
            width: parent.width
            spacing: Theme.mm(9)
            PlainButton {
                suggested: true
                text: qsTr("I am here")
                onClicked: question.visit.touch()
            }
            PlainButton {
                text: qsTr("Finish")
                onClicked: question.visit.finish()
            }
        }
    }
}
