import kiosk.ui.keyboard

LetterLayout {
    rows: ["әіңғүұқөһ", "йцукенгшщзхъ", "фывапролджэё", "ячсмитьбю"]
}
