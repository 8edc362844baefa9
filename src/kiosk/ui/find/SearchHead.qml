pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls

// What is typed, as large as a title, with a caret of gold; how much it brings; and the ring that clears it.
Item {
    id: head

    required property string count
    required property bool caret
    required property string wanted       // what is searched for: the typed words as they were understood
    readonly property alias text: input.text
    // How much it brings stands below the words where there is no room beside them.
    readonly property bool below: Theme.largeText && Theme.portrait
    readonly property bool empty: input.text === "" && input.preeditText === ""
    signal edited(string text)
    signal touched
    signal close
    signal enter

    implicitHeight: Theme.mm(44) + (below ? number.implicitHeight : 0)

    function agree(): void {
        if (input.text !== wanted)
            input.text = wanted;
    }
    onWantedChanged: agree()
    function begin(): void {
        input.forceActiveFocus();
    }

    Words {
        anchors.fill: input
        visible: head.empty
        horizontalAlignment: input.effectiveHorizontalAlignment
        verticalAlignment: Text.AlignVCenter
        type: Theme.pageTitle
        color: Theme.dim
        text: qsTr("Search")
        leftPadding: Theme.mm(6)
        rightPadding: leftPadding
        Accessible.ignored: true
    }
    WordInput {
        id: input
        width: (head.below ? ring.x : number.x) - Theme.half
        height: Theme.mm(40)
        caret: head.caret
        maximumLength: 200
        Accessible.name: qsTr("Words to search for")
        onTextEdited: {
            head.edited(text);
            head.agree();
        }
        onAccepted: head.enter()
    }
    // The whole line is the place to touch; a caret between letters is nobody's wish here.
    Touchable {
        readonly property bool gestureOnly: true    // keys stand in the field itself
        width: input.width
        height: input.height
        text: qsTr("Words to search for")
        Accessible.ignored: true
        onClicked: head.touched()
    }
    Words {
        id: number
        x: head.below ? 0 : ring.x - width - Theme.mm(8)
        anchors.verticalCenter: head.below ? undefined : ring.verticalCenter
        Binding on y {
            when: head.below
            value: input.height + Theme.mm(5)
        }
        type: Theme.caption
        color: Theme.ash
        text: head.count
        wrapMode: Text.NoWrap
    }
    RingButton {
        id: ring
        x: parent.width - width
        y: (input.height - height) / 2
        glyph: "close"
        text: head.empty ? qsTr("Close the search") : qsTr("Clear the words")
        onClicked: head.close()
    }
    Rectangle {
        y: Theme.mm(44) - height
        width: parent.width
        height: Theme.hairline
        color: Theme.brass
    }
}
