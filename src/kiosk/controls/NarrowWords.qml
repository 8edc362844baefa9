import QtQuick
import kiosk.theme

// Words in a narrow column. Those that are bound to each other (a preposition to its noun) stay together
// as long as that neither breaks a word nor costs a line too many; then they part. `even` lines are
// about equally long, for words in the middle of their place. In large letters a word too long for its column
// is set smaller rather than broken, and never smaller than it is in ordinary ones.
Words {
    id: narrow

    required property string words
    property int lines: 3
    property bool even: false
    readonly property string bound: lineCountAt(words, width) <= lines ? words : words.replace(/\u00a0/g, " ")

    maximumLineCount: lines
    mayElide: true
    text: bound
    leftPadding: even ? (width - narrowest()) / 2 : 0
    rightPadding: leftPadding

    // How many lines the words take in a width; more than there can be when a word does not fit.
    function lineCountAt(said: string, room: real): int {
        if (metrics.height <= 0)        // read so that a binding follows the font
            return 1;
        const space = metrics.advanceWidth(" ");
        let count = 1, x = 0;
        for (const word of said.split(" ")) {
            const w = metrics.advanceWidth(word);
            if (w > room && room > 0)
                return 1000;
            if (x > 0 && x + space + w > room) {
                count += 1;
                x = w;
            } else {
                x += (x > 0 ? space : 0) + w;
            }
        }
        return count;
    }
    function narrowest(): real {
        const count = lineCountAt(bound, width);
        if (count === 1 || count > lines)
            return width;
        let least = width / 2, most = width;
        for (let n = 0; n < 6; n++) {
            const middle = (least + most) / 2;
            if (lineCountAt(bound, middle) > count)
                least = middle;
            else
                most = middle;
        }
        return Math.min(width, most + 2);
    }

    readonly property int asked: Math.max(1, Math.round(Theme.mm(type.em)))
    font.pixelSize: Theme.largeText ? Math.floor(Math.max(asked / Theme.textScale, asked * Math.min(1, width / Math.max(1, longest(words))))) : asked

    // The width of the longest word in the letters that are asked for.
    function longest(said: string): real {
        let most = 0;
        for (const word of said.split(/[ \u00a0]/))
            most = Math.max(most, full.advanceWidth(word));
        return Math.ceil(most * asked / 100 * 1.02);
    }

    FontMetrics {
        id: full
        font.family: narrow.type.family
        font.weight: narrow.type.weight
        font.pixelSize: 100
    }
    FontMetrics {
        id: metrics
        font: narrow.font
    }
}
