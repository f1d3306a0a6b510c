"""The hub's services: one folder a service; they never import each other."""
