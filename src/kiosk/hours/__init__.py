"""When the hall is open: opening times, and whether the clock can be believed. No Qt, no I/O."""
