"""What a deployment would change, and what each change does to running databases."""
