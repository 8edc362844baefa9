import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui.staff

// A switch that waits for a yes: the sentence, and two answers.
Column {
    id: question

    required property ShelfDesk shelf

    spacing: Theme.mm(9)

    Words {
        width: parent.width
        type: Theme.nameSmall
        text: question.shelf.question
    }
    Answers {
        width: parent.width
        Answer {
            suggested: true
            text: question.shelf.answer
            onClicked: question.shelf.confirm()
        }
        Answer {
            text: qsTr("No")
            onClicked: question.shelf.dismiss()
        }
    }
}
