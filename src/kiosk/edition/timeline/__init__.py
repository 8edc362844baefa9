"""The part of an edition that says what stands where in time."""
