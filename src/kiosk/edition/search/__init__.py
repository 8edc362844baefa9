"""The part of an edition that says what is found by words."""
