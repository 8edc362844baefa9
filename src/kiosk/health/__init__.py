"""Whether the kiosk is well: checks with what they see given to them, each green or a sentence. No Qt."""
