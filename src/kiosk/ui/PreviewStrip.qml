pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// What a preview has to say of the bundle, along the upper edge: how many mistakes or remarks, the first with
// file and line, and whether what stands below is the last state without them. The page begins below it.
// Pressed, it unfolds into all of them, over the page.
Item {
    id: strip

    required property PreviewState preview
    property bool unfolded: false
    readonly property bool bad: preview.errors > 0
    readonly property bool shown: preview.room > 0
    readonly property string count: bad ? qsTr("%n mistake(s)", "", preview.errors) : qsTr("%n remark(s)", "", preview.warnings)
    readonly property string standing: preview.nothing ? qsTr("Nothing can be shown yet")
        : preview.held ? qsTr("You see the last state without it") : bad ? qsTr("What is broken is left out") : ""

    z: 50
    width: parent?.width ?? 0
    height: parent?.height ?? 0

    // A change that takes longer than a moment says that it is on its way.
    Rectangle {
        visible: strip.preview.working >= 0
        width: strip.width * Math.max(0.02, strip.preview.working)
        height: Theme.stroke
        color: Theme.brassLight
        z: 2
    }
    Touchable {
        id: line
        visible: strip.shown
        width: parent.width
        height: Theme.mm(strip.preview.room)
        leftPadding: Theme.margin
        rightPadding: Theme.margin - Theme.mm(5)
        text: strip.count
        onClicked: strip.unfolded = !strip.unfolded

        background: Rectangle {
            color: line.down ? Theme.rise : Theme.desk
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: strip.bad ? Theme.stroke : Theme.hairline
                color: strip.bad ? Theme.gold : Theme.brass
            }
        }
        contentItem: Item {
            Words {
                mirrored: false
                horizontalAlignment: Text.AlignLeft
                id: number
                anchors.verticalCenter: parent.verticalCenter
                type: Theme.kicker
                color: strip.bad ? Theme.gold : Theme.ash
                wrapMode: Text.NoWrap
                text: strip.count
            }
            Words {
                mirrored: false
                horizontalAlignment: Text.AlignLeft
                id: where
                visible: !strip.unfolded
                anchors.verticalCenter: parent.verticalCenter
                x: number.implicitWidth + Theme.mm(8)
                width: Math.min(implicitWidth, Math.max(0, first.end - x))
                type: Theme.kicker
                color: strip.bad ? Theme.bone : Theme.ash
                wrapMode: Text.NoWrap
                mayElide: true
                text: strip.preview.firstPlace
            }
            Words {
                mirrored: false
                horizontalAlignment: Text.AlignLeft
                id: first
                readonly property real end: status.visible ? status.x - Theme.mm(8) : sign.x - Theme.mm(4)
                visible: where.visible && width > Theme.mm(30)
                anchors.verticalCenter: parent.verticalCenter
                x: where.x + where.width + (where.text === "" ? 0 : Theme.mm(5))
                width: Math.max(0, end - x)
                type: Theme.caption
                color: Theme.ash
                wrapMode: Text.NoWrap
                mayElide: true
                maximumLineCount: 1
                text: strip.preview.firstMessage
            }
            Words {
                mirrored: false
                horizontalAlignment: Text.AlignLeft
                id: status
                visible: strip.bad && text !== "" && (strip.unfolded || !Theme.portrait)
                anchors.verticalCenter: parent.verticalCenter
                x: strip.unfolded ? number.implicitWidth + Theme.mm(8) : sign.x - Theme.mm(4) - implicitWidth
                type: Theme.caption
                wrapMode: Text.NoWrap
                text: strip.standing
            }
            Glyph {
                id: sign
                anchors.verticalCenter: parent.verticalCenter
                x: parent.width - width
                size: Theme.mm(16)
                name: strip.unfolded ? "minus" : "plus"
                colour: strip.bad ? Theme.gold : Theme.ash
            }
        }
    }
    Rectangle {
        visible: strip.shown && strip.unfolded
        y: line.height
        width: parent.width
        height: Math.min(list.contentHeight, strip.height * 0.5)
        color: Theme.desk
        MouseArea { anchors.fill: parent }
        ListView {
            id: list
            anchors.fill: parent
            anchors.leftMargin: Theme.margin
            anchors.rightMargin: Theme.margin
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: strip.preview.findings
            delegate: PreviewFinding {
                width: list.width
            }
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.hairline
            color: Theme.brass
        }
    }
    Connections {
        target: strip.preview
        function onChanged(): void {
            if (!strip.shown)
                strip.unfolded = false;
        }
    }
}
