"""The tour: visits every screen of an exhibition, takes its picture and measures what a visitor would see.

`scene` reads a live window, `ink` its pixels, `checks` judges both, `settle` waits for a screen to come to
rest, `walk` goes from screen to screen and `contact_sheet` lays the pictures out for the eye. This package is
a tool for the people who make exhibitions; nothing in it runs while an exhibition is shown.
"""
