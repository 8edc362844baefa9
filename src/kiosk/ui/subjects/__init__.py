"""The QML module `kiosk.ui.subjects`: the pages of a person and of a country."""
