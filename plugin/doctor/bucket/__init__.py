"""What a bucket lets one do, by the settings that databases are given."""
