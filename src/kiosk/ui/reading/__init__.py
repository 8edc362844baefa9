"""What stands on the screen in the order in which it is read, and the keys that walk it: see README.md."""
