"""Whether this level can run."""

import pytest
from real_cluster import missing_programs


# Not a fixture, whose skip would be a line for each test.
def pytest_runtest_setup() -> None:
    if missing := ", ".join(missing_programs()):
        pytest.skip(f"cluster level: not on PATH: {missing}; `make test-cluster` builds all but go")
