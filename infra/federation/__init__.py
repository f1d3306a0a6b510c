"""Three demo hubs on one machine, to see how they work together: `make federation`."""
