import QtQuick

// One cut of type in one size: what a text is, not how big its pixels are.
QtObject {
    required property string family
    required property int weight
    required property real em        // millimetres
    property bool italic: false
    property real leading: 1.2       // line height as a multiple of the em
}
