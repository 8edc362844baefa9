"""The section kind `autographs`."""
