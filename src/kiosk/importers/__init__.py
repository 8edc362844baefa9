"""Promises other formats into a bundle and out of it: spreadsheets read, merged, written back, and explained.

See `README.md` in this folder for what each module promises.
"""
