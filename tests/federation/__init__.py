"""Shapes of federation by faults of lines and hubs. Slow: `make federation-proof`."""
