"""The section kind `gifts`."""
