"""A picture of a deployment: its resources, their order, and what flows between them."""
