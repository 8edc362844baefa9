"""The QML module `kiosk.ui.narrow`: filters, orders and the index of letters of a section."""
