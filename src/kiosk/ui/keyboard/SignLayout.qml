// Digits and the signs of reference codes, dates and titles.
LetterLayout {
    rows: ["1234567890", "-/.,:;()«»№&", "–—+=%*#@_!?…", "’\"[]|\\$€₸"]
}
