"""The QML module `kiosk.ui.timeline`: the timeline."""
