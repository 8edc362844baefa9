import QtQuick
import kiosk.theme

// Words in quotation marks: the opening mark hangs in the margin, the marks are brass, the words
// keep the largest size at which they fit.
Item {
    id: quotation

    required property string words
    property TypeRole type: Theme.quote
    property real maximumHeight: 0
    property real smallest: 11.8
    readonly property real hang: Theme.mm(type.em) * 0.52
    readonly property real em: fit(quotation.type.em)

    implicitHeight: text.implicitHeight

    function fit(largest: real): real {
        if (maximumHeight <= 0 || width <= 0)
            return largest;
        // The longest word must stand whole, and all lines must fit.
        let widest = 1;
        for (const word of (words + "»").split(" "))
            widest = Math.max(widest, metrics.advanceWidth(word));
        let size = Math.max(smallest, Math.min(largest, width / widest * 100 / Theme.unit - 0.2));
        while (size > smallest && lines(size) * Theme.mm(size) * type.leading > maximumHeight)
            size -= 0.5;
        return size;
    }
    // Widths grow in proportion to the size, so one measure at 100 pixels serves every size.
    function lines(size: real): int {
        const k = Theme.mm(size) / 100, space = metrics.advanceWidth(" ") * k;
        let count = 1, x = 0;
        for (const word of (words + "»").split(" ")) {
            const w = metrics.advanceWidth(word) * k;
            if (x > 0 && x + space + w > width) {
                count += 1;
                x = w;
            } else {
                x += (x > 0 ? space : 0) + w;
            }
        }
        return count;
    }

    FontMetrics {
        id: metrics
        font.family: quotation.type.family
        font.weight: quotation.type.weight
        font.pixelSize: 100
    }
    Words {
        anchors.right: text.left
        anchors.rightMargin: Theme.mm(quotation.em) * 0.08
        type: quotation.type
        font.pixelSize: text.font.pixelSize
        lineHeight: text.lineHeight
        color: Theme.brassLight
        text: "«"
        wrapMode: Text.NoWrap
    }
    Words {
        id: text
        width: parent.width
        type: quotation.type
        font.pixelSize: Math.round(Theme.mm(quotation.em))
        lineHeight: Math.round(Theme.mm(quotation.em) * quotation.type.leading)
        text: quotation.words + "»"
    }
}
