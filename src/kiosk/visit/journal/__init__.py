"""The journal of visits: what is kept of a visit, and where."""
