"""Self-voicing: what is on the screen, spoken. See README.md."""
