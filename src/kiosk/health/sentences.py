"""Every sentence of `kiosk doctor`, by code: what is wrong, what happens meanwhile, and what to do."""

from __future__ import annotations

from typing import Final

NAMES: Final = {
    "settings": "Settings",
    "display": "Display",
    "touch": "Touch",
    "fonts": "Letters",
    "languages": "Languages",
    "speech": "Speech",
    "sound": "Sound",
    "edition": "Exhibition",
    "digests": "Files",
    "disk": "Disk",
    "state": "State",
    "keys": "Keys, PIN",
    "clock": "Clock",
    "memory": "Memory",
    "temperature": "Temperature",
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
    "touch-none": (
        "No touchscreen is plugged in, so visitors can touch and nothing happens. See that its USB cable "
        "is in, at the display and at the computer, and that the display has power; then try another "
        "socket."
    ),
    "touch-held": (
        "The screen says that it is pressed for minutes at one point, {left} % from the left and {top} % "
        "from above ({count} times, the longest {minutes} minutes). Take away what leans against it, clean "
        "the glass there and look under the frame; if it comes again, have the touchscreen repaired."
    ),
    "touch-quiet": (
        "One point is touched again and again when nobody is there, {left} % from the left and {top} % from "
        "above ({count} times in a week). Clean the glass there, look under the frame, and keep cables and "
        "chargers off it; if it comes again, have the touchscreen repaired."
    ),
    "touch-often": (
        "One point of a few millimetres has {count} of the week's {total} touches, {left} % from the left "
        "and {top} % from above. No finger comes down so exactly. Clean the glass there and look under the "
        "frame; if it comes again, have the touchscreen repaired."
    ),
    "touch-dead": (
        "In a band of the screen no touch was felt in a week in which it had {total}: from {left} to "
        "{right} % from the left, from {top} to {bottom} % from above. Draw a finger across it: if the "
        "screen does not follow, have the touchscreen repaired."
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
    "state-no-folder": (
        "{folder} is something else where the kiosk needs a folder for what it keeps. Move it away; the "
        "kiosk makes the folder by itself."
    ),
    "state-closed": (
        "The kiosk may not write in {folder}, so what it keeps there is lost. Make the folder writable for "
        "the user the kiosk runs as."
    ),
    "state-names": (
        "The disk has room for only {count} more files. Remove exhibitions that are no longer shown with "
        "“kiosk remove”."
    ),
    "keys-damaged": (
        "The file of enrolled keys cannot be read, so no package is taken. Put {file} back from a copy."
    ),
    "keys-copy": (
        "One of the two copies of the enrolled keys is damaged; the other one counts. Run “kiosk scrub”, "
        "which writes it anew."
    ),
    "keys-retired": (
        "All enrolled keys are retired, so no package is taken at all. Enrol the one in use with “kiosk key "
        "enroll”."
    ),
    "pin-none": "No PIN is set, so the staff panel stays closed. Set one with “kiosk pin set”.",
    "pin-damaged": (
        "The file with the PIN is damaged, so the staff panel stays closed. Set a new PIN with “kiosk pin "
        "set”."
    ),
    "memory-low": (
        "Only {free} of {total} memory are free. The system may end the program, which then starts again by "
        "itself. See what else runs on this computer, and start it again."
    ),
    "memory-grows": (
        "The program has grown from {before} to {own} since it started. Start the kiosk again; if it comes "
        "again, save this page and send it to those who look after the program."
    ),
    "temperature-high": (
        "“{sensor}” is at {now} °C; from {limit} °C the computer slows down or switches itself off. Clear "
        "its openings of dust and of what stands before them, and see that its fan turns."
    ),
    "self-test-hangs": (
        "This did not answer in {minutes} minutes, and the self-test was ended. Run “kiosk doctor” to see "
        "whether it does so again."
    ),
    "self-test-broke": (
        "The self-test ended before its end ({error}). Run “kiosk doctor” to see whether it does so again."
    ),
    "self-test-disturbed": (
        "Somebody, or something, touched the screen whenever the self-test was to run before opening, so "
        "it did not. If nobody was there, look for a stuck point on the map of touches."
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
