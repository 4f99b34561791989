"""What Helm is told: the release, and the values that its chart is given."""
