"""The part of an edition that says what the exhibition has from where."""
