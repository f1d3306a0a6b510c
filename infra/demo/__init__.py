"""Part of running a hub: demo."""
