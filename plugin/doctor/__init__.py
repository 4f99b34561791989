"""What would go wrong with a deployment today."""
