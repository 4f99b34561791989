"""The table of effects: per part that an object plays, rows of which the first that fits counts."""
