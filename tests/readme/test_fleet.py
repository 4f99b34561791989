"""What the README shows of hack/fleet stands there."""

import re
import textwrap

from programs import ROOT

SECTION = (ROOT / "README.md").read_text().partition("## Many clusters\n")[2].partition("\n## ")[0]
BLOCKS = re.findall(r"^```\w*\n(.*?)^```", SECTION, re.DOTALL | re.MULTILINE)


def test_the_stack_is_as_shown() -> None:
    (shown,) = (text for text in BLOCKS if text.startswith("spec:"))
    rest = (ROOT / "hack/fleet/stacks.yaml").read_text()
    for part in shown.split("…\n"):
        _, found, rest = rest.partition(part)
        assert found == part, textwrap.shorten(part, 80)


def test_the_version_is_that_of_the_definitions() -> None:
    (named,) = re.findall(r"definitions, of version ([\d.]+)\.", SECTION)
    pinned = (ROOT / "tests/cluster/tools/pulumi-operator/go.mod").read_text()
    assert f"pulumi-kubernetes-operator/v2 v{named}\n" in pinned


def test_the_files_are_there() -> None:
    named = set(re.findall(r"hack/[\w/.]+\w", SECTION))
    assert named == {"hack/fleet/stacks.yaml", "hack/fleet/secrets.yaml", "hack/fleet/batch.py"}
    assert all((ROOT / name).is_file() for name in named)
