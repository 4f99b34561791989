"""What ran and what was skipped is told from what pytest did, by level."""

import platform
import sys
from collections import Counter
from pathlib import Path

import pytest
from levels import LEVELS, PLACES, VERSIONS, level_of
from programs_told import version_in
from proof import LEVEL_VARIABLE
from records import FOLDER_VARIABLE, Tally, record, recorded

REPORT = Path(__file__).parent / "parts/levels_report.py"
TESTS = {
    "tests/unit/test_two.py": """
        import pytest
        def test_right(monkeypatch): monkeypatch.setenv("PROOF_LEVEL", "engine")
        def test_other(): pass
        def test_wrong(): assert False
        @pytest.mark.xfail
        def test_known(): assert False
    """,
    "tests/wire/test_fixture.py": """
        import pytest
        @pytest.fixture
        def broken(): raise OSError
        def test_never_begun(broken): pass
    """,
    "tests/chart/test_lacks.py": """
        import pytest
        def test_first(): pytest.skip("helm is not on PATH")
        def test_second(): pytest.skip("helm is not on PATH")
    """,
    "tests/spilo/test_module.py": """
        import pytest
        pytest.skip("no Spilo", allow_module_level=True)
    """,
    "tests/restore/test_buckets.py": "def test_bucket(): pass",
    "tests/restore/test_restore.py": "def test_restore(): pass",
    "tests/engine/conftest.py": """
        import pytest
        def pytest_runtest_setup(): pytest.skip("no pulumi")
    """,
    "tests/engine/test_up.py": "def test_up(): pass",
}
"""Texts of files by path."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Records of the test itself, not of the run that it is in."""
    folder = tmp_path / "proof"
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    monkeypatch.delenv(LEVEL_VARIABLE, raising=False)
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent / "parts"))
    return folder


def run(pytester: pytest.Pytester) -> None:
    for path, text in TESTS.items():
        place = pytester.path / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("\n".join(line.removeprefix(" " * 8) for line in text.splitlines()))
    # Else pytest looks for one in the folders above, and names tests from there.
    pytester.makeini("[pytest]")
    # In this process modules of the same name would be the ones that it has imported.
    pytester.runpytest_subprocess("-p", "proof", "--import-mode=importlib", "tests")


def skipped(**reasons: int) -> Tally:
    return Tally(skipped=Counter(reasons))


def test_each_test_counts_for_the_level_it_stands_in(
    pytester: pytest.Pytester, folder: Path
) -> None:
    run(pytester)
    found = recorded(folder)
    assert found == {
        "unit": Tally(passed=2, failed=1),
        "wire": Tally(failed=1),
        "chart": skipped(**{"helm is not on PATH": 2}),
        "spilo": skipped(**{"no Spilo": 1}),
        "bucket": Tally(passed=1),
        "restore": Tally(passed=1),
        "engine": skipped(**{"no pulumi": 1}),
    }


def test_a_run_may_be_of_one_level(
    pytester: pytest.Pytester, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(LEVEL_VARIABLE, VERSIONS)
    run(pytester)
    (only,) = recorded(folder)
    assert only == VERSIONS


def report(pytester: pytest.Pytester, folder: Path) -> pytest.RunResult:
    return pytester.run(sys.executable, REPORT, folder)


def test_every_level_is_told_of(
    pytester: pytest.Pytester, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    for level in LEVELS:
        record({level: Tally(passed=3)})
    record({"unit": Tally(passed=1, failed=2), "chart": skipped(**{"no helm": 1})})
    record({"unit": skipped(**{"no gpg": 4, "no zsh": 1})})
    told = report(pytester, folder)
    assert told.ret == 0
    python = f"{Path(sys.executable).name} {platform.python_version()}"
    assert told.outlines[:7] == [
        "levels of proof:",
        "  unit      ran: 4 passed, 2 failed, 5 skipped",
        f"              with {python}",
        "              4 skipped: no gpg",
        "              1 skipped: no zsh",
        "  wire      ran: 3 passed",
        "  chart     ran: 3 passed, 1 skipped",
    ]


@pytest.mark.parametrize(
    ("said", "version"),
    [
        ("wal-g version v3.0.5\t94bf839e\t2026.11.24_05:42:23\tPostgreSQL\n", "3.0.5"),
        ("gpg (GnuPG) 2.2.40\nlibgcrypt 1.10.1\n", "2.2.40"),
        ("GNU bash, version 5.2.15(1)-release (x86_64-pc-linux-gnu)\n", "5.2.15"),
        ("git", "of an unknown version"),
    ],
)
def test_a_version_is_found_in_what_a_program_says(said: str, version: str) -> None:
    assert version_in(said) == version


def test_a_level_all_of_which_was_skipped_is_called_so(
    pytester: pytest.Pytester, folder: Path
) -> None:
    record({level: Tally(passed=1) for level in LEVELS} | {"spilo": skipped(**{"no Spilo": 2})})
    lines = report(pytester, folder).outlines
    place = lines.index("  spilo     skipped")
    assert lines[place + 1] == "              2 skipped: no Spilo"


def test_a_level_that_nothing_started_is_an_error(pytester: pytest.Pytester, folder: Path) -> None:
    record({level: Tally(passed=1) for level in LEVELS if level != "engine"})
    told = report(pytester, folder)
    assert told.ret == 1
    assert "  engine    not started" in told.outlines


def test_nothing_is_kept_unless_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(FOLDER_VARIABLE, raising=False)
    monkeypatch.chdir(tmp_path)
    record({"unit": Tally(passed=1)})
    assert list(tmp_path.iterdir()) == []


def test_each_place_is_one() -> None:
    assert all((Path(__file__).parents[2] / place).exists() for place in PLACES)


def test_what_stands_elsewhere_is_of_the_unit_level() -> None:
    places = ("tests/unit/test_plan.py::test_one", "tests/wireless/test_two.py", "test_three.py")
    assert {level_of(place) for place in places} == {"unit"}
