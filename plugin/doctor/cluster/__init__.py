"""What is right and wrong in the cluster."""
