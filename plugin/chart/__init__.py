"""The operator's Helm chart: where it is, and what is in it."""
