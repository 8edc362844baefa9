pragma ComponentBehavior: Bound

import QtQuick
import kiosk.theme
import kiosk.controls
import kiosk.ui
import kiosk.ui.keyboard

// The search: the words as a title, what they bring, and the keyboard. In landscape results stand on a line above
// the keys, in portrait below each other; without the keyboard they have the whole page.
Item {
    id: page

    required property Exhibition exhibition
    required property VisitController visit
    property bool typing: true
    readonly property bool tight: Theme.textScale >= 1.5 && !Theme.portrait    // every millimetre is for results

    // ---- what a visitor may do here, for the tour
    readonly property list<string> poses: ["words", "away", "more", "misspelt", "nothing", "signs"]
    function pose(name: string): void {
        found.text = found.textFor(name);
        write(name !== "away");
        if (name === "more")
            openAll(found.largest);
        board.signs = name === "signs";
    }

    function write(out: bool): void {
        typing = out;
        if (out)
            head.begin();
    }
    // A search is told once, when its results are used or left, not at every letter: as many as were found when
    // its words were typed.
    property string told: ""
    property int brought: 0
    function tell(): void {
        if (!found.searching || !found.searchable || found.typed === told)
            return;
        told = found.typed;
        remember();
        visit.tellSearch(brought, found.typed);
    }
    Connections {
        target: page.visit
        function onPlaceComing(): void {
            page.tell();
        }
    }
    function clear(): void {
        tell();
        board.forget();
        found.text = "";
    }
    function openAll(section: string): void {
        found.openAll(section);
        if (section !== "") {
            tell();
            write(false);
        }
    }
    function take(word: string): void {
        if (found.nothing)
            tell();    // the words that found nothing are left for one that will
        found.take(word);
    }
    // Back leads to the same words, the same results, the same place among them.
    function remember(): void {
        Whereabouts.remember(visit.visitNumber, "search", {
            "text": found.text,
            "opened": found.opened,
            "told": told,
            "typing": typing,
            "place": results.place,
            "places": results.places
        });
    }
    function open(section: string, record: string, view: string): void {
        remember();
        if (view !== "")
            visit.openViewer(section, record, view);
        else
            visit.openRecord(section, record);
    }
    function openSubject(kind: string, key: string): void {
        remember();
        if (kind === "person")
            visit.openPerson(key);
        else
            visit.openCountry(key);
    }

    Component.onCompleted: {
        visit.wordsOnScreen(60);
        const left = Whereabouts.recall(visit.visitNumber, "search", null);
        if (left !== null) {
            results.places = left.places;
            told = left.told;
            found.text = left.text;
            found.openAll(left.opened);
        }
        head.begin();
        write(left?.typing ?? true);
        if (left !== null)
            Qt.callLater(results.goTo, left.place);
    }

    SearchView {
        id: found
        exhibition: page.exhibition
        onTextChanged: {
            page.brought = total + subjectCount;
            page.visit.touch();
            page.remember();    // whichever way the page is left
        }
        onOpenedChanged: page.remember()
    }
    SearchHead {
        id: head
        x: Theme.margin
        y: Theme.mm(page.tight ? 4 : 8)
        width: page.width - 2 * x
        count: found.searching ? found.totalText : ""
        caret: page.typing
        wanted: found.text
        onEdited: text => found.text = text
        onTouched: page.write(true)
        onEnter: page.write(false)
        onClose: {
            if (head.empty)
                page.visit.back();
            else
                page.clear();
        }
    }
    WordLine {
        id: line
        x: Theme.margin
        y: head.y + head.height + Theme.mm(1)
        width: page.width - x
        // Above the keys large letters leave room for the results or for these, unless there is something to say.
        readonly property bool room: !results.onLine || Theme.textScale < 1.75 || remark !== ""
        visible: found.searching && !found.nothing && found.opened === "" && room
        remark: found.corrected !== "" ? qsTr("Searched for “%1” instead of “%2”").arg(found.corrected).arg(found.typed) : ""
        model: found.words
        onTake: word => page.take(word)
    }
    GroupsBar {
        id: groups
        x: Theme.margin
        y: line.y
        width: page.width - 2 * x
        visible: found.opened !== ""
        title: found.openedTitle
        count: found.openedCount
        onBack: page.openAll("")
    }
    OfferedWords {
        x: Theme.margin
        y: head.y + head.height + Theme.mm(10)
        width: page.width - 2 * x
        room: Theme.largeText && page.typing ? board.y - y : 0
        visible: !found.searching || found.nothing
        sentence: !found.searchable ? qsTr("There is nothing to search here yet") : found.nothing ? qsTr("Nothing was found for “%1”").arg(found.typed) : ""
        note: found.nothing ? qsTr("The nearest words") : qsTr("Type a name, a country or a year, or begin with one of these words")
        model: found.words
        onTake: word => page.take(word)
    }
    Results {
        id: results
        y: line.y + (groups.visible ? groups.height : line.room ? line.height : 0) + Theme.mm(2)
        width: page.width
        height: (page.typing ? board.y - Theme.mm(4) : keyboardBack.y - Theme.mm(4)) - y
        found: found
        onLine: page.typing && !Theme.portrait
        onOpenAll: section => page.openAll(section)
        onOpen: (section, record, view) => page.open(section, record, view)
        onOpenSubject: (kind, key) => page.openSubject(kind, key)
    }
    KeyboardPanel {
        id: board
        x: Theme.margin
        y: page.height - height - Theme.mm(Theme.portrait ? 5 : page.tight ? 5 : 10)
        width: page.width - 2 * x
        out: page.typing
        languages: page.exhibition.keyboardLanguages
        language: page.visit.language
        onAway: page.write(false)
        onClear: page.clear()
    }
    Action {
        id: keyboardBack
        visible: !page.typing
        x: page.width - width - Theme.margin
        y: page.height - height - Theme.mm(5)
        glyph: "keyboard"
        text: qsTr("Keyboard")
        onClicked: page.write(true)
    }
}
