pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// What is written on the picture: as it is, in the visitor's language, or both.
Item {
    id: panel

    required property MediaText words
    property string mode: "both"
    property int lit: -1
    property list<string> wanted
    readonly property string shownMode: words.translated ? mode : "original"
    readonly property bool more: lines.contentHeight > lines.height + 1
    signal choose(string mode)
    signal touched(int line)

    // Brings a line into sight, without moving a list that shows it.
    function reveal(line: int): void {
        const item = lines.itemAtIndex(line);
        if (item !== null && item.y >= lines.contentY && item.y + item.height <= lines.contentY + lines.height)
            return;
        lines.positionViewAtIndex(line, ListView.Center);
    }
    function revealWanted(): void {
        if (wanted.length === 0)
            return;
        for (let n = 0; n < words.lineCount; n++) {
            const line = words.lineAt(n);
            if (marking.has(`${line["text"]} ${line["translation"]}`, wanted)) {
                lines.positionViewAtIndex(n, ListView.Beginning);
                return;
            }
        }
    }
    onLitChanged: if (lit >= 0) reveal(lit)
    Component.onCompleted: revealWanted()

    Marking {
        id: marking
    }
    Row {
        id: tabs
        visible: panel.words.translated
        height: visible ? rowHeight : 0
        readonly property real rowHeight: Math.max(Theme.finger, Theme.mm(Theme.action.em * Theme.action.leading + 3))
        spacing: Theme.mm(4)
        Tab { text: qsTr("Original"); value: "original" }
        Tab { text: qsTr("Translation"); value: "translation" }
        Tab { text: qsTr("Both"); value: "both" }
    }
    Rectangle {
        visible: tabs.visible
        y: tabs.height - height
        width: parent.width
        height: Theme.hairline
        color: Theme.line
        z: -1
    }
    Words {
        id: heading
        readonly property string written: panel.words.languageName
        readonly property string read: panel.words.readingName
        y: tabs.height + Theme.mm(4)
        width: parent.width
        type: Theme.caption
        color: Theme.ash
        text: {
            switch (panel.shownMode) {
            case "translation":
                return read;
            case "both":
                return `${written} – ${read}`;
            default:
                return written;
            }
        }
    }
    ListView {
        id: lines
        y: heading.y + (heading.text !== "" ? heading.height + Theme.mm(2) : 0)
        width: parent.width
        height: parent.height - y
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        reuseItems: true
        cacheBuffer: Math.round(Theme.mm(80))
        model: panel.words.lines
        delegate: Item {
            id: row
            required property int index
            required property string text
            required property string translation
            required property bool placed
            width: lines.width - (panel.more ? keys.width : 0) - Theme.mm(4)
            implicitHeight: words.implicitHeight
            TextLine {
                id: words
                width: parent.width
                original: row.text
                translation: row.translation
                writtenIn: panel.words.language
                translatedTo: panel.words.translationLanguage
                mode: panel.shownMode
                leads: row.placed
                lit: row.index === panel.lit
                anyLit: panel.lit >= 0
                wanted: panel.wanted
                onClicked: panel.touched(row.index)
            }
        }
    }
    Rectangle {
        visible: panel.more && !lines.atYEnd
        anchors.bottom: parent.bottom
        width: parent.width - keys.width - Theme.mm(4)
        height: Theme.mm(16)
        gradient: Gradient {
            GradientStop { position: 0; color: Qt.alpha(Theme.night, 0) }
            GradientStop { position: 1; color: Theme.night }
        }
    }
    ScrollKeys {
        id: keys
        anchors.right: parent.right
        y: lines.y
        view: lines
    }

    component Tab: Touchable {
        id: tab
        required property string value
        readonly property bool on: panel.shownMode === value
        implicitHeight: tabs.rowHeight
        implicitWidth: label.implicitWidth + Theme.mm(6)
        Accessible.checked: on
        onClicked: panel.choose(value)
        contentItem: Item {
            Words {
                id: label
                anchors.verticalCenter: parent.verticalCenter
                type: Theme.action
                text: tab.text
                wrapMode: Text.NoWrap
                color: tab.down ? Theme.gold : tab.on ? Theme.bone : Theme.ash
            }
            Rectangle {
                visible: tab.on
                anchors.bottom: parent.bottom
                width: label.implicitWidth
                height: Theme.selected
                color: Theme.sky
            }
        }
    }
}
