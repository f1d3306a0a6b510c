"""Keeps a demo hub usable by itself: a demo root, a shared coordinator, granted roles, a signed catalogue."""
