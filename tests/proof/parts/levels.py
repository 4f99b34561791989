"""Which level of proof a test is of, by where it stands."""

_LEVEL_OF = {
    "tests/": "unit",
    "tests/wire/": "wire",
    "tests/chart/": "chart",
    "tests/obtain/test_registry.py": "registry",
    "tests/doctor/test_bucket.py": "bucket",
    "tests/restore/test_buckets.py": "bucket",
    "tests/restore/": "restore",
    "tests/spilo/": "spilo",
    "tests/cluster/": "cluster",
    "tests/engine/": "engine",
    "tests/fuzz/": "fuzz",
}
"""Of a folder or a file, from the root of the repository; the longest that fits is it."""

VERSIONS = "versions"
"""The level of tests that run once more, with other versions of Python and of what is imported."""

LEVELS = (*dict.fromkeys(_LEVEL_OF.values()), VERSIONS)
"""All of them, cheapest first."""


def level_of(test: str) -> str:
    """Return the level of a test or a folder of tests, as pytest names it."""
    return _LEVEL_OF[max((place for place in _LEVEL_OF if test.startswith(place)), key=len)]
