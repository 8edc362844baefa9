"""The kiosk killed and hung for real."""
