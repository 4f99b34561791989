"""How old the newest base backup of each database cluster is."""
