"""The staff panel: what staff of a hall do at the kiosk itself, behind a gesture and a PIN.

The folder is the QML module `kiosk.ui.staff`; the Python types in it are registered under the same name. It
is imported when the panel is opened and not before, so the window starts without it.
"""
