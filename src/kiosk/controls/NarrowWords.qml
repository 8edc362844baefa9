import QtQuick
import kiosk.theme

// Words in a narrow column. Those that are bound to each other (a preposition to its noun) stay together
// as long as that neither breaks a word nor costs a line too many; then they part.
Words {
    id: narrow

    required property string words
    property int lines: 3

    maximumLineCount: lines
    mayElide: true
    text: width <= 0 || fits(words) ? words : words.replace(/\u00a0/g, " ")

    function fits(bound: string): bool {
        const space = metrics.advanceWidth(" ");
        let count = 1, x = 0;
        for (const word of bound.split(" ")) {
            const w = metrics.advanceWidth(word);
            if (w > width)
                return false;
            if (x > 0 && x + space + w > width) {
                count += 1;
                x = w;
            } else {
                x += (x > 0 ? space : 0) + w;
            }
        }
        return count <= lines;
    }

    FontMetrics {
        id: metrics
        font: narrow.font
    }
}
