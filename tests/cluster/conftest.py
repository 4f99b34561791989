"""Whether this level can run, and Helm for what is rendered."""

import pytest
from programs import path_with
from real_cluster import missing_programs


# Not a fixture, whose skip would be a line for each test.
def pytest_runtest_setup() -> None:
    if missing := ", ".join(missing_programs()):
        pytest.skip(f"cluster level: not on PATH: {missing}; `make test-cluster` builds all but go")


@pytest.fixture(autouse=True)
def helm_on_path(programs: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", path_with(programs["helm"]))
