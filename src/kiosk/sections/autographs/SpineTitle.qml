import QtQuick
import kiosk.theme
import kiosk.controls

// The title on a spine, running upwards in one line or two, whichever lets it be larger. Drawn for the
// eye: what a visitor reads stands beneath the shelf.
Item {
    id: place

    required property string words
    required property color colour
    property bool modern: false

    readonly property TypeRole type: modern ? Theme.kicker : Theme.nameSmall
    readonly property real spacing: modern ? 0.06 : 0          // between letters, in ems
    readonly property string said: modern ? words.toLocaleUpperCase() : words
    readonly property string lines: {
        const two = broken(said);
        return two !== "" && sizeOf(two) > sizeOf(said) ? two : said;
    }

    readonly property int size: Math.max(1, Math.floor(sizeOf(lines)))

    // The largest size, in pixels, at which these lines fit the spine.
    function sizeOf(text: string): real {
        const all = text.split("\n");
        const ems = Math.max(...all.map(line => metrics.advanceWidth(line) / 100 + line.length * spacing));
        return Math.min(Theme.mm(13), width * (all.length > 1 ? 0.94 / 2.06 : 0.72), height / Math.max(1, ems));
    }
    // Broken in two where the longer line is shortest; "" for a single word.
    function broken(text: string): string {
        if (text.includes("\n"))
            return text;
        let best = "", least = Infinity;
        for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) {
            const longer = Math.max(metrics.advanceWidth(text.slice(0, at)), metrics.advanceWidth(text.slice(at + 1)));
            if (longer < least) {
                least = longer;
                best = text.slice(0, at) + "\n" + text.slice(at + 1);
            }
        }
        return best;
    }

    FontMetrics {
        id: metrics
        font.family: place.type.family
        font.weight: place.type.weight
        font.pixelSize: 100
    }
    Words {
        readonly property bool decor: true
        anchors.centerIn: parent
        width: place.height
        rotation: -90
        type: place.type
        color: place.colour
        text: place.lines
        font.pixelSize: place.size
        font.letterSpacing: place.spacing * place.size
        lineHeight: place.size * 1.08
        wrapMode: Text.NoWrap
        horizontalAlignment: Text.AlignHCenter
        Accessible.ignored: true
    }
}
