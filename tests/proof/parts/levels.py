"""Which level of proof a test is of, by where it stands."""

UNIT = "unit"
PLACES = {
    "tests/wire/": "wire",
    "tests/chart/": "chart",
    "tests/obtain/test_registry.py": "registry",
    "tests/doctor/test_bucket.py": "bucket",
    "tests/restore/test_buckets.py": "bucket",
    "tests/restore/": "restore",
    "tests/spilo/": "spilo",
    "tests/cluster/": "cluster",
    "tests/engine/": "engine",
}
"""Levels of folders and files, from the root of the repository; the longest that fits is it.

A test that stands in none of them is of the level `UNIT`.
"""

FUZZ = "fuzz"
"""The level of what `make fuzz` hands over."""

VERSIONS = "versions"
"""The level of tests that run once more, with other versions of Python and of what is imported."""

LEVELS = (UNIT, *dict.fromkeys(PLACES.values()), FUZZ, VERSIONS)
"""All of them: those of tests, cheapest first, then those that check from the side."""


def level_of(test: str) -> str:
    """Return the level of a test or a folder of tests, as pytest names it."""
    place = max(filter(test.startswith, PLACES), key=len, default="")
    return PLACES.get(place, UNIT)
