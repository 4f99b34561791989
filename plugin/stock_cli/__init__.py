"""What releases of the CLI refuse before this module sees it."""
