"""The part of an edition that says how the list of a section is narrowed and ordered."""
