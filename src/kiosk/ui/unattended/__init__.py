"""What the window does by itself in a hall where nobody looks after it."""
