"""The QML module `kiosk.ui.find`: the search page and its keyboard."""
