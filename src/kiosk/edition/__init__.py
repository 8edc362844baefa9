"""An edition: a bundle checked and built, immutable, ready to be shown.

`reader` is what the show uses (standard library only); everything else here runs while building.
"""
