import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui

// While a finger seeks along the strip: the page it is on, large.
Rectangle {
    id: sign

    required property RecordView record
    required property int page
    readonly property var medium: page >= 0 ? record.mediaAt(page) : ({})

    visible: page >= 0
    width: Math.max(Theme.mm(80), name.implicitWidth + Theme.mm(30))
    height: Theme.mm(112 + 9.4 * (Theme.textScale - 1))
    color: Theme.shade
    border.color: Theme.gold
    border.width: Theme.stroke

    Picture {
        x: (parent.width - width) / 2
        y: Theme.mm(8)
        width: parent.width - Theme.mm(16)
        height: Theme.mm(70)
        file: sign.medium["thumb"] ?? ""
        alt: sign.medium["alt"] ?? ""
    }
    Words {
        id: name
        y: Theme.mm(84)
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        type: Theme.yearHead
        wrapMode: Text.NoWrap
        text: (sign.medium["pageName"] ?? "") !== "" ? `${sign.page + 1} · ${sign.medium["pageName"]}` : String(sign.page + 1)
    }
}
