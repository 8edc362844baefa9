"""Every sentence of `kiosk doctor`, by code: what is wrong, what happens meanwhile, and what to do."""

from __future__ import annotations

from typing import Final

NAMES: Final = {
    "settings": "Settings",
    "display": "Display",
    "fonts": "Letters",
    "languages": "Languages",
    "speech": "Speech",
    "sound": "Sound",
    "edition": "Exhibition",
    "digests": "Files",
    "disk": "Disk",
    "clock": "Clock",
    "crashes": "Crashes",
}
"""The checks as a list names them."""

SENTENCES: Final = {
    "probe-failed": (
        "This could not be looked at: {error}. Start “kiosk doctor” again; if it says so again, install "
        "the program again."
    ),
    "settings-wrong": "{message}",
    "display-differs": (
        "The settings say that the picture is {declared} mm from corner to corner, the display reports "
        "{reported} mm. The settings are used. Measure, and correct display.diagonal_mm if it is wrong."
    ),
    "display-impossible": (
        "The display reports a diagonal of {reported} mm, which no display of a hall has. {used} Measure "
        "the picture from corner to corner and set display.diagonal_mm."
    ),
    "display-aspect": (
        "The display reports {width} × {height} mm, which is another form than its {pixels} pixels. "
        "{used} Measure the picture from corner to corner and set display.diagonal_mm."
    ),
    "display-unknown": (
        "The display does not tell how big it is. {used} Measure the picture from corner to corner and "
        "set display.diagonal_mm."
    ),
    "display-below-floor": (
        "display.bottom_above_floor_mm is {bottom} mm, and that is below the floor. Measure from the "
        "floor to the lower edge of the picture. Until then the height counts as not told."
    ),
    "display-too-high": (
        "By the settings the middle of the picture is {middle} mm above the floor, higher than anybody "
        "can reach. Measure from the floor to the lower edge of the picture and correct "
        "display.bottom_above_floor_mm. Until then the height counts as not told."
    ),
    "fonts-damaged": (
        "These fonts of the program cannot be read: {files}. Texts are drawn with others. Install the "
        "program again."
    ),
    "fonts-lacking": (
        "No font on this kiosk has {letters}. Visitors see boxes in their place. Install a font that has "
        "them, for instance Debian's fonts-noto-core or fonts-noto-cjk."
    ),
    "tag-unknown": (
        "“{tag}” ({where}) is the tag of no known language. Correct it; until then names and dates there "
        "are English."
    ),
    "tag-country": (
        "“{tag}” ({where}) is the code of a country and not of a language; perhaps “{meant}” is meant."
    ),
    "languages-folder": (
        "The folder of further languages is not there or cannot be read: {folder}. Correct languages.folder."
    ),
    "interface-none": (
        "The interface has no file for {language}: buttons are English while visitors read that language."
        " Put kiosk_{tag}.qm into the folder that languages.folder names."
    ),
    "interface-damaged": (
        "{file} is damaged or no file of Qt Linguist; that language's buttons are English. Copy it there "
        "again."
    ),
    "interface-missing": (
        "{file} lacks {count} of the interface's {total} texts; those are English. Complete it in Qt "
        "Linguist."
    ),
    "speech-none": (
        "There is no speech engine, so nothing can be read aloud. Install speech-dispatcher and "
        "speech-dispatcher-espeak-ng, or set speech.enabled = false."
    ),
    "speech-hangs": (
        "The speech engine did not answer within {seconds} seconds, so nothing can be read aloud. See "
        "that a sound server runs for the kiosk's user, and start speech-dispatcher again."
    ),
    "speech-failed": (
        "The speech engine does not start ({error}), so nothing can be read aloud. See that "
        "speech-dispatcher runs for the kiosk's user."
    ),
    "speech-voice": (
        "No voice speaks {language}; texts in it are not read aloud. Install one, for instance with "
        "speech-dispatcher-espeak-ng."
    ),
    "sound-none": (
        "There is no sound output: recordings run silently with their captions, and nothing is read "
        "aloud. Plug one in, and see that a sound server runs for the kiosk's user."
    ),
    "edition-none": (
        "There is no exhibition to show: the screen asks visitors for patience. Install one with “kiosk "
        "install”."
    ),
    "edition-before": (
        "The exhibition that should be shown does not open; “{id}”, release {release}, is shown instead. "
        "Run “kiosk scrub”, then install the newest release again."
    ),
    "edition-hidden": (
        "{count} records are left out because their pictures are damaged: {records}. Install the release "
        "again."
    ),
    "library-problem": "{message} Run “kiosk scrub”.",
    "digests-damaged": (
        "{count} files are not as they were installed, the first: {first} Run “kiosk scrub”, which puts "
        "right what can be put right."
    ),
    "disk-low": (
        "The disk has {free} left. An installation may not fit. Remove exhibitions that are no longer "
        "shown with “kiosk remove”."
    ),
    "disk-read-only": (
        "The kiosk cannot write below {folder}: nothing can be installed, and the PIN cannot be tried. "
        "Make the folder writable for the user the kiosk runs as."
    ),
    "clock-behind": (
        "The clock says {now}, which is before {since}. Nothing that visitors see depends on it, but "
        "dates of installations will be wrong. Set the clock or connect a time server."
    ),
    "clock-ahead": (
        "The clock says {now}, which is many years ahead. Nothing that visitors see depends on it, but "
        "dates of installations will be wrong. Set the clock or connect a time server."
    ),
    "crashes-lately": (
        "The kiosk crashed {count} times in the last {days} days, the last time on {last} with “{record}” on "
        "the screen, and started again by itself. Look into the system's journal around that time; if it "
        "goes on, report it with what stands there."
    ),
    "crashes-record": (
        "The record “{record}” of “{exhibition}” is left out: the kiosk crashed again and again while it was "
        "on the screen. Look at its pictures and recordings and install the exhibition again, or show it "
        "again with “kiosk aside --show-again”."
    ),
    "crashes-edition": (
        "Release {release} of “{exhibition}” is set aside after crashes, and the one before it is shown. "
        "Install a newer release, or show this one again with “kiosk aside --show-again”."
    ),
    "crashes-go-on": (
        "The kiosk crashes soon after its start, whatever it shows, and starts again each time. Look at the "
        "display's driver, the memory and the power supply; “memtest86+” tests the memory."
    ),
    "crashes-unread": (
        "What happened to the kiosk cannot be read in {folder}: {error}. Make the folder readable and "
        "writable for the user the kiosk runs as."
    ),
}

USED: Final = {
    "settings": "What the settings say is used.",
    "none": "Everything is drawn in the proportions of a 32-inch display.",
}
"""What is used of a display's size; the `{used}` of other sentences."""
