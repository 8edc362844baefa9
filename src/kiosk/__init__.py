"""Exhibition kiosk."""
