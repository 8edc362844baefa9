"""The report on visits: from the journal to measures, a page that prints well, and tables."""
