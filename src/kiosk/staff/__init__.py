"""What the staff of a hall bring to the kiosk: a PIN, a stick. No Qt."""
