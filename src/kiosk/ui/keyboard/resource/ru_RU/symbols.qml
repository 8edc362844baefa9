import kiosk.ui.keyboard

SignLayout {}
