"""Part of running a hub: hub."""
