import QtQuick

// The sign of a kind of record, where there is no picture.
Glyph {
    required property string kind

    readonly property string recordSign: kind === "gifts" ? "vase" : kind === "autographs" ? "book" : kind === "quotes" ? "quote" : "sheet"

    name: recordSign
}
