import kiosk.ui.keyboard

LetterLayout {
    rows: ["1234567890", "qwertyuiop-/", "asdfghjkl.,’", "zxcvbnm"]
}
