"""A plugin of pytest that records by level what passed, failed and was skipped."""

import os
from collections import defaultdict

import pytest
from levels import level_of
from records import Tally, record

LEVEL_VARIABLE = "PROOF_LEVEL"
"""Names the level that all tests of a run are of, wherever they stand."""


class _Proof:
    def __init__(self) -> None:
        # Once: a test of this may set it for a run within the run.
        self._level = os.environ.get(LEVEL_VARIABLE)
        self._tallies: defaultdict[str, Tally] = defaultdict(Tally)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call" and report.passed:
            self._tally(report.nodeid).passed += 1
        self._not_passed(report)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        self._not_passed(report)

    def pytest_sessionfinish(self) -> None:
        record(self._tallies)

    def _not_passed(self, report: pytest.TestReport | pytest.CollectReport) -> None:
        if report.failed:
            self._tally(report.nodeid).failed += 1
        # A test that is expected to fail counts as skipped too, but its reason is no such triple.
        if report.skipped and isinstance(report.longrepr, tuple):
            reason = report.longrepr[2].removeprefix("Skipped: ")
            self._tally(report.nodeid).skipped[reason] += 1

    def _tally(self, test: str) -> Tally:
        return self._tallies[self._level or level_of(test)]


def pytest_configure(config: pytest.Config) -> None:
    """Begin to count, in each run anew: pytest's own tests are runs within a run."""
    config.pluginmanager.register(_Proof())
