import QtQuick
import QtQuick.Shapes
import kiosk.theme
import kiosk.controls

// One book, as it shows itself on a shelf. The one that was touched stands 15 mm higher, its ribbon out.
Item {
    id: spine

    required property int index
    required property string recordId
    required property string title
    required property string language   // of the title, where it is not the visit's
    required property string caption
    required property string bookTitle
    required property string cloth
    required property int spineStyle
    required property real heightMm
    required property real thicknessMm
    property real perMm: 0.86               // of the shelf, for a millimetre of the book
    property bool raised: false
    property bool pressed: false
    signal raise

    // What a binder would set of a title: its first part; a short one with the part that tells it apart.
    function lettered(whole: string): string {
        const parts = whole.split(/[.:;] /);
        const both = parts.length > 1 && parts[0].length < 14 && parts[1].length < 34;
        return both ? `${parts[0]}\n${parts[1]}` : parts[0];
    }

    readonly property real thickness: Theme.mm(Math.max(17, Math.min(70, (thicknessMm > 0 ? thicknessMm : 26) * 1.25)))
    readonly property real tall: Math.min(height - Theme.mm(16), Theme.mm((heightMm > 0 ? heightMm : 220) * perMm))
    property real lift: raised ? Theme.mm(15) : pressed ? Theme.mm(4) : 0

    width: thickness + (index % 7 === 6 ? Theme.mm(5) : 0)
    z: raised ? 1 : 0
    Accessible.role: Accessible.Button
    Accessible.name: caption !== "" ? `${title}, ${caption}` : title
    Accessible.checkable: true
    Accessible.checked: raised
    Accessible.onPressAction: raise()

    Behavior on lift {
        enabled: !Theme.calm
        NumberAnimation { duration: Theme.turn; easing.type: Easing.OutCubic }
    }
    Rectangle {
        y: parent.height - spine.lift
        width: spine.thickness
        height: spine.lift
        color: Theme.desk
        visible: spine.lift > 0
    }
    Shape {
        x: spine.thickness * 0.6
        y: book.y + book.height - Theme.mm(1)
        visible: spine.lift > Theme.mm(5)
        preferredRendererType: Shape.CurveRenderer
        ShapePath {
            strokeColor: "transparent"
            strokeWidth: -1
            fillColor: Cloth.ribbon
            PathSvg { path: `M0 0V${Theme.mm(24)}l${Theme.mm(3)} ${-Theme.mm(4.2)}l${Theme.mm(3)} ${Theme.mm(4.2)}V0z` }
        }
    }
    SpineBody {
        id: book
        y: parent.height - height - spine.lift
        width: spine.thickness
        height: spine.tall
        cloth: spine.cloth
        style: spine.spineStyle
        shade: spine.raised ? 0 : spine.pressed ? 0.08 : 0.24

        SpineTitle {
            readonly property list<real> from: [0.1, 0.25, 0.14, 0.12]
            readonly property list<real> to: [0.85, 0.76, 0.87, 0.74]
            readonly property int style: Math.max(0, Math.min(3, spine.spineStyle))
            // On the lower spines beside large letters, bands of fixed breadth reach further into the book.
            readonly property real above: Theme.largeText ? Theme.mm([14, 0, 18, 0][style]) : 0
            readonly property real below: Theme.largeText ? Theme.mm([26, 0, 20, 0][style]) : 0
            x: parent.width * 0.1
            y: Math.max(parent.height * from[style], above)
            width: parent.width * 0.8
            height: Math.max(1, Math.min(parent.height * to[style], parent.height - below) - y)
            words: spine.lettered(spine.bookTitle !== "" ? spine.bookTitle : spine.title)
            colour: spine.spineStyle === 3 ? Cloth.gilt : Cloth.lettering(spine.cloth)
            modern: spine.spineStyle === 2
        }
        Horn {
            visible: spine.spineStyle === 0
            u: Math.min(Theme.mm(1), parent.width * 0.036)
            stem: 5
            colour: Cloth.lettering(spine.cloth)
            stroke: Theme.hairline
            x: (parent.width - width) / 2
            y: parent.height - Theme.mm(16)
        }
        TortKulak {
            visible: spine.spineStyle === 3
            u: Theme.largeText ? Math.min(parent.width * 0.026, parent.height * 0.0075) : parent.width * 0.026
            colour: Cloth.lettering(spine.cloth)
            x: (parent.width - width) / 2
            y: parent.height * 0.88 - height / 2
        }
        Rectangle {
            anchors.fill: parent
            visible: Theme.highContrast
            color: "transparent"
            border.color: spine.raised ? Theme.gold : Theme.line
            border.width: spine.raised ? Theme.selected : Theme.hairline
        }
    }
}
