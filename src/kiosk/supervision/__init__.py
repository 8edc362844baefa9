"""Starting again: what happened to the program before, what is set aside, and the parent that restarts it."""
