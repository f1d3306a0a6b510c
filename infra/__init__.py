"""What runs a hub: the embedded engine, the supervisor, the `hub` command, deployment."""
