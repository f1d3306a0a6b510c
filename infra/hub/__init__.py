"""The `hub` command: what an operator does on the machine of her hub."""
