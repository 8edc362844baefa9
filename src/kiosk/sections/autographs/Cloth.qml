pragma Singleton

import QtQuick

// The binder's materials: book cloths by the names the records use, gilt, shade and ribbon.
QtObject {
    id: cloth

    readonly property var cloths: ({
            "wine": "#6E2630",
            "green": "#2C4F42",
            "navy": "#24395C",
            "ochre": "#A67A35",
            "bone": "#D9CCB0",
            "brick": "#8E4630",
            "grey": "#5B6066",
            "teal": "#26606B",
            "plum": "#4A3352",
            "olive": "#5E5B34"
        })
    readonly property color gilt: "#E3BE76"
    readonly property color darkGilt: "#6D4F1E"      // on pale cloth
    readonly property color ribbon: "#8C2F36"
    readonly property color light: "#FFF1D0"
    readonly property color shade: "#000000"

    function colour(name: string): color {
        return cloths[name] ?? cloths["grey"];
    }
    function lettering(name: string): color {
        return name === "bone" ? darkGilt : gilt;
    }
    // `part` of the other colour, the rest of the first.
    function mixed(one: color, other: color, part: real): color {
        return Qt.rgba(one.r + (other.r - one.r) * part, one.g + (other.g - one.g) * part, one.b + (other.b - one.b) * part, 1);
    }
}
