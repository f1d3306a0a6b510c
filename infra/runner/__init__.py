"""Part of running a hub: runner."""
