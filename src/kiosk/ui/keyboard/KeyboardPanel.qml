pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Plugins   // with it, the layouts of writing by candidates are there
import QtQuick.VirtualKeyboard.Settings
import kiosk.theme
import kiosk.controls

// Qt's keyboard inside our page, and beside it the keys that it must not have for itself: its languages, digits,
// and the one that puts it away. It has no key, list or long press that leads anywhere else.
Item {
    id: board

    required property var languages    // BCP-47 tags, in the order of their keys
    required property string language           // what the visitor reads: the layout at first
    readonly property string locale: VirtualKeyboardSettings.locale
    property bool out: true
    property bool signs: false                  // digits and signs in place of letters
    readonly property InputPanel keys: loader.item as InputPanel
    readonly property real gap: Theme.mm(2.6)
    readonly property real letters: Theme.mm(Theme.portrait ? 12 * 29.5 : 12 * 39)
    readonly property real beside: Theme.portrait ? 0 : Theme.mm(14)
    signal away
    signal clear

    // Writing by candidates brings a line of them above the keys, which stay where they are.
    readonly property real above: keys === null ? 0 : Math.max(0, keys.implicitHeight - keys.keyboard.height)
    readonly property real ground: Theme.mm(Theme.portrait ? 4 * 30 + 24 : 4 * 32) - (Theme.portrait ? 0 : gap)

    implicitHeight: ground + above

    // What is being composed and not yet chosen goes as well.
    function forget(): void {
        layouts.forget();
    }

    // The layout of a language, where there is one; the layout stays where there is none.
    function speak(tag: string): void {
        const found = layouts.localeOf(tag);
        if (found !== "")
            VirtualKeyboardSettings.locale = found;
    }

    visible: out
    onOutChanged: reach()
    function reach(): void {
        if (out)
            layouts.show();
        else
            layouts.hide();
    }

    onLanguageChanged: speak(language)
    Component.onCompleted: {
        VirtualKeyboardSettings.styleName = "kiosk";
        VirtualKeyboardSettings.visibleFunctionKeys = QtVirtualKeyboard.KeyboardFunctionKeys.None;
        VirtualKeyboardSettings.handwritingModeDisabled = true;
        VirtualKeyboardSettings.fullScreenMode = false;
        VirtualKeyboardSettings.closeOnReturn = false;
        VirtualKeyboardSettings.defaultDictionaryDisabled = true;
        VirtualKeyboardSettings.arrowKeyNavigationEnabled = false;
        VirtualKeyboardSettings.wordCandidateList.alwaysVisible = false;
        loader.active = true;
        VirtualKeyboardSettings.activeLocales = layouts.locales;
        board.speak(board.language);
        board.reach();
    }

    KeyboardLayouts {
        id: layouts
        languages: board.languages
    }
    Loader {
        id: loader
        active: false
        width: board.letters
        transform: Upright { of: loader }
        sourceComponent: InputPanel {
            // Nothing hides behind a key that is held: the search finds é by e.
            Component.onCompleted: {
                keyboard.pressAndHoldDelay = 2147483647;
                keyboard.noAnimations = true;
            }
        }
    }
    // The keyboard goes back to letters by itself when it opens; a key of its own may change it as well.
    Connections {
        target: board.keys?.keyboard ?? null
        function onSymbolModeChanged(): void {
            board.signs = board.keys.keyboard.symbolMode;
        }
    }
    onSignsChanged: if (keys !== null)
        keys.keyboard.symbolMode = signs
    SideKeys {
        layouts: layouts
        locale: board.locale
        signs: board.signs
        x: Theme.portrait ? 0 : board.letters + board.beside
        y: board.above + (Theme.portrait ? Theme.mm(4 * 30) : 0)
        width: board.width - x - (Theme.portrait ? board.gap : 0)
        height: Theme.portrait ? Theme.mm(24) - board.gap : board.ground
        onToggleSigns: board.signs = !board.signs
        onChoose: locale => {
            board.signs = false;
            VirtualKeyboardSettings.locale = locale;
        }
        onAway: board.away()
        onClear: board.clear()
    }
}
