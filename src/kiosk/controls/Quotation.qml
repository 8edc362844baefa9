pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme

// Words in quotation marks: the marks are brass and hang outside the lines, the words keep the largest
// size at which they fit. A light cut is never small: below `least` a sturdier one takes its place.
Item {
    id: quotation

    required property string words
    property string language: ""
    property TypeRole type: Theme.quote
    property real maximumHeight: 0
    property real smallest: 11.8
    property real least: 17
    property real largest: type.em
    readonly property real hang: Theme.mm(type.em) * 0.52
    readonly property real em: fit(largest)
    readonly property TypeRole cut: em < least ? Theme.yearHead : type
    readonly property list<string> lines: broken(em)

    implicitHeight: said.implicitHeight

    function metricsAt(size: real): FontMetrics {
        return size < least ? sturdy : light;
    }
    function fit(largest: real): real {
        if (maximumHeight <= 0 || width <= 0)
            return largest;
        // The longest word must stand whole, and all lines must fit.
        let widest = 1;
        for (const word of words.split(" "))
            widest = Math.max(widest, sturdy.advanceWidth(word));
        let size = Math.max(smallest, Math.min(largest, 0.985 * width / widest * 100 / Theme.unit - 0.2));
        while (size > smallest && broken(size).length * Theme.mm(size) * type.leading > maximumHeight)
            size -= 0.5;
        return size;
    }
    // The lines at a size. Widths grow in proportion to it, so one measure at 100 pixels serves every size;
    // and since the lines are broken here, it is known where the last one ends.
    function broken(size: real): list<string> {
        const metrics = metricsAt(size), k = Theme.mm(size) / 100, space = metrics.advanceWidth(" ") * k;
        const found = [], room = width * 0.985;      // hinting at the real size widens a line a little
        let line = "", x = 0;
        for (const word of words.split(" ")) {
            const w = metrics.advanceWidth(word) * k;
            if (x > 0 && x + space + w > room) {
                found.push(line);
                line = word;
                x = w;
            } else {
                line += (x > 0 ? " " : "") + word;
                x += (x > 0 ? space : 0) + w;
            }
        }
        found.push(line);
        return found;
    }

    FontMetrics {
        id: light
        font.family: quotation.type.family
        font.weight: quotation.type.weight
        font.pixelSize: 100
    }
    FontMetrics {
        id: sturdy
        font.family: Theme.yearHead.family
        font.weight: Theme.yearHead.weight
        font.pixelSize: 100
    }
    Mark {
        anchors.right: said.left
        anchors.rightMargin: Theme.mm(quotation.em) * 0.08
        text: qsTr("“", "opening quotation mark")
    }
    Words {
        id: said
        width: parent.width
        type: quotation.cut
        font.pixelSize: Math.round(Theme.mm(quotation.em))
        lineHeight: Math.round(Theme.mm(quotation.em) * quotation.type.leading)
        text: quotation.lines.join("\n")
        wrapMode: Text.NoWrap
        language: quotation.language
        Accessible.name: quotation.words
    }
    Mark {
        readonly property string lastLine: quotation.lines[quotation.lines.length - 1] ?? ""
        visible: quotation.words !== ""
        x: (quotation.metricsAt(quotation.em).advanceWidth(lastLine) / 100 + 0.06) * Theme.mm(quotation.em)
        y: said.lineHeight * (quotation.lines.length - 1)
        text: qsTr("”", "closing quotation mark")
    }

    component Mark: Words {
        type: quotation.cut
        font.pixelSize: said.font.pixelSize
        lineHeight: said.lineHeight
        color: Theme.brassLight
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
