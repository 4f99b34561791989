"""Texts of which a part is very long: what takes time of the square of that never ends."""

import subprocess
from pathlib import Path

import pytest
from cli import COMMAND, ROOT

SECONDS = 20
"""The fuzzer's bound on any text. Each of these took minutes, and takes a second."""

MANIFEST = (ROOT / "hack/manifest.yaml").read_text()
LONG = 80_000
MANY = 10_000
FILLING = f"# {800_000 * 'x'}\n"


def changed(old: str, new: str) -> str:
    assert old in MANIFEST
    return MANIFEST.replace(old, new)


def wrong(folder: Path, text: str) -> str:
    """Return what `validate` says of a manifest that is wrong."""
    (file := folder / "m.yaml").write_text(text)
    # Its own bound, and not that of the other tests of commands.
    done = subprocess.run(  # noqa: S603 - our own command
        [COMMAND, "validate", file],
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )
    assert done.returncode == 1, done.stderr
    return done.stdout


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (changed("cpu: 100m", f"cpu: {LONG * '1'}x"), "is no Kubernetes quantity"),
        (changed("name: main", f'name: "_{LONG * " "}_"'), "is no Kubernetes label value"),
        (changed('"0 2 * * *"', f'"0{LONG * " "}2 * * x"'), "field 5, the day of the week"),
    ],
    ids=["digits", "spaces in a name", "spaces in a schedule"],
)
def test_one_long_value(text: str, said: str, tmp_path: Path) -> None:
    assert said in wrong(tmp_path, text)


def test_many_findings(tmp_path: Path) -> None:
    fields = "".join(f"  a{index}: 1\n" for index in range(MANY))
    assert wrong(tmp_path, f"{MANIFEST}{fields}{FILLING}").count("unknown field") == MANY


def test_many_findings_in_one_line(tmp_path: Path) -> None:
    items = ",".join(f"a_{index}" for index in range(MANY))
    text = f"{MANIFEST}  watchedNamespaces: [{items}] {FILLING}"
    assert wrong(tmp_path, text).count("is no namespace") == MANY
