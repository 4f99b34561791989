"""What the contract says of its fields, for people."""
