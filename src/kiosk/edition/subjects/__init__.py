"""The part of an edition that says people, countries, places, themes and events that records share."""
