import QtQuick
import kiosk.ui.narrow

// Keeps a list where it is while other records come into it: the one that led still leads.
Item {
    id: keep

    required property SectionView section
    required property var view             // a ListView or a GridView
    property int anchor: -1
    property real offX: 0
    property real offY: 0
    signal kept

    Connections {
        target: keep.section
        function onExchanging(): void {
            const view = keep.view;
            const begins = view.atXBeginning && view.atYBeginning;
            keep.anchor = begins ? -1 : view.indexAt(view.contentX + view.leftMargin + 1, view.contentY + view.topMargin + 1);
            const item = view.itemAtIndex(keep.anchor);
            keep.offX = item !== null ? view.contentX - item.x : 0;
            keep.offY = item !== null ? view.contentY - item.y : 0;
        }
        function onExchanged(): void {
            const view = keep.view;
            if (keep.anchor < 0 || view.count === 0)
                return;
            view.forceLayout();
            const place = keep.section.placeNow(keep.anchor);
            view.positionViewAtIndex(place, ItemView.Beginning);
            const item = view.itemAtIndex(place);
            if (item !== null) {
                view.contentX = item.x + keep.offX;
                view.contentY = item.y + keep.offY;
            }
            view.returnToBounds();
            keep.kept();
        }
    }
}
