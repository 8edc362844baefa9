"""What an operator decides about one kiosk: one commented TOML file, read with line numbers. No Qt."""
