"""The incidents service."""
