import QtQuick
import kiosk.ui.narrow

// What the row and the wall of documents have in common: the record that leads, a way to another one.
Item {
    required property SectionView section
    property int leading: 0
    signal open(string record)
    signal dragged

    function show(index: int, glides: bool): void {
    }
}
