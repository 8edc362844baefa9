"""The section kind `documents`."""
