import QtQuick

// A film where the software renderer paints the window.
FilmSurface {}
