"""The QML module `kiosk.ui.map`: the map of the world."""
