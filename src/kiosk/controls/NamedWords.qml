pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme

// Words among which people and countries lead to their pages: `parts` are pieces with `words`, `kind`, `key`.
Flow {
    id: named

    required property var parts
    property TypeRole type: Theme.caption
    signal open(string kind, string key)

    Repeater {
        model: named.parts
        Loader {
            id: part
            required property var modelData
            sourceComponent: modelData.key !== "" ? link : plain
            Component {
                id: link
                SubjectLink {
                    width: Math.min(implicitWidth, named.width)
                    type: named.type
                    text: part.modelData.words
                    onClicked: named.open(part.modelData.kind, part.modelData.key)
                }
            }
            Component {
                id: plain
                Words {
                    height: Math.max(Theme.mm(15), implicitHeight + (Theme.largeText ? Theme.mm(2) : 0))
                    verticalAlignment: Text.AlignVCenter
                    leftPadding: Theme.mirrored ? Theme.mm(3 * Theme.textScale) : 0
                    rightPadding: Theme.mirrored ? 0 : Theme.mm(3 * Theme.textScale)
                    width: Math.min(Math.ceil(implicitWidth), named.width)
                    type: named.type
                    text: part.modelData.words
                }
            }
        }
    }
}
