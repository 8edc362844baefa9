"""The QML module `kiosk.ui.keyboard`: the keyboard on the screen."""
