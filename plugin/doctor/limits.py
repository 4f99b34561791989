"""How long checks wait."""

CHECK_SECONDS = 30
"""For a check, so that nothing hangs."""
