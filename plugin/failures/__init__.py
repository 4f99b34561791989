"""What is told of a failure, and what resolves it."""
