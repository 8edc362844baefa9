"""The viewer: closer to a record than the showcase allows.

The folder is the QML module `kiosk.ui.viewer`; the Python types in it are registered under the same name.
"""
