"""The supervisor: one command that runs a whole hub."""
