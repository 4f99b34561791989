"""What a change to one of the deployment's objects does to running databases."""
