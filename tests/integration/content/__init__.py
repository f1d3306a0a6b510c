"""content on real servers."""
