"""What the kiosk tells about itself while it runs: its log, its heartbeat, its measures."""
