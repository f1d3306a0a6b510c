"""What tests start: real servers, services in this process or in their own; each is ended by its own id."""
