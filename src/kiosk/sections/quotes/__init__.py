"""The section kind `quotes`."""
