"""Each storage backend, as WAL-G and the logical backup job reach it."""
