import QtQml

// One row of the scenes model as an object that a scene can hold on to.
QtObject {
    required property string scene
    required property string recordId
    required property string text
    required property string caption
    required property string role
    required property string picture
    required property real pictureWidth
    required property real pictureHeight
    required property real regionX
    required property real regionY
    required property real regionWidth
    required property real regionHeight
}
