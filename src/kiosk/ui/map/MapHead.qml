import QtQuick
import kiosk.theme
import kiosk.controls

// The page's title, and what the map says, beside it or below it.
Item {
    id: head

    required property string title
    required property string note
    readonly property bool beside: titleText.implicitWidth + noteText.implicitWidth + (named ? sourceText.implicitWidth + Theme.half : 0) + Theme.mm(20) < room - 2 * Theme.margin
    property real room: width       // of the width, what nothing covers
    property bool named: false      // whose picture of the world it is
    readonly property rect box: Qt.rect(0, y, Math.max(titleText.x + titleText.width, noteText.x + noteText.paintedWidth) + Theme.quarter, height)

    readonly property rect source: sourceText.visible ? Qt.rect(sourceText.x, y + sourceText.y, sourceText.width, sourceText.height) : Qt.rect(0, 0, 0, 0)

    y: Theme.mm(12)
    height: beside ? titleText.height : noteText.y + noteText.height

    Veil {
        behind: noteText
        reach: Theme.mm(7)
        opacity: 0.7
        visible: head.named && !Theme.highContrast
    }
    Veil {
        behind: sourceText
        reach: Theme.mm(7)
        opacity: 0.7
        visible: sourceText.visible && !Theme.highContrast
    }
    Words {
        id: titleText
        x: Theme.margin
        type: Theme.pageTitle
        wrapMode: Text.NoWrap
        text: head.title
    }
    Words {
        id: noteText
        x: head.beside ? titleText.x + titleText.width + Theme.half : Theme.margin
        y: head.beside ? titleText.baselineOffset - baselineOffset : titleText.height
        width: Math.min(implicitWidth, head.room - x - Theme.margin)
        type: Theme.caption
        color: Theme.ash
        text: head.note
    }
    Words {
        id: sourceText
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: titleText.baselineOffset - baselineOffset
        visible: head.named && (!Theme.largeText || x + width < head.room) && x > (head.beside ? noteText.x + noteText.width : titleText.x + titleText.width) + Theme.half
        type: Theme.caption
        color: Theme.dim
        wrapMode: Text.NoWrap
        text: qsTr("Made with Natural Earth")
    }
}
