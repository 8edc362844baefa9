"""Where Python meets QML: the composition root, the models, and the screens.

The folder is the QML module `kiosk.ui`; the Python types in it are registered under the same name.
Nothing is imported here, so that the command line starts without Qt.
"""
