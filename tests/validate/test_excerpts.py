"""The line that is shown, and that no secret is ever in it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from google.protobuf.descriptor import Descriptor

from plugin.contract import StackInput
from plugin.errors import Position, Problem
from plugin.findings.check import begin_check, by_cli, by_module
from plugin.findings.excerpt import Excerpts
from plugin.findings.finding import Outcome
from plugin.settings import settings
from plugin.stack_input.document import Document
from plugin.stack_input.fields import descriptor_of, message_of

TESTS = Path(__file__).parents[1]
CANARY = "Y2FuYXJ5Y2FuYXJ5"
MANIFESTS = sorted((TESTS / "secrets/manifests").glob("*.yaml"))
BAD = sorted((TESTS / "bad_input/cases").glob("*.yaml"))
NONE = settings(lambda _key: None, {})


def paths(message: Descriptor, path: str = "") -> Iterator[str]:
    """Yield the path of every field of the contract, as a manifest's and a stack input's."""
    for field in message.fields:
        here = f"{path}{field.name}"
        yield here
        yield f"{here}[0]"
        yield here.removeprefix("target.")
        if held := message_of(field):
            yield from paths(held, f"{here}.")


PATHS = sorted({*paths(descriptor_of(StackInput)), "", "spec.helm.values.password", "no.field"})


def spellings(path: Path) -> Iterator[str]:
    text = path.read_text().replace("CANARY", CANARY)
    value = yaml.safe_load(text)
    yield text
    yield json.dumps(value)
    yield json.dumps(value, indent=1)
    for width in (20, 60, 10_000):
        yield yaml.safe_dump(value, default_flow_style=True, width=width)


@pytest.mark.parametrize("path", MANIFESTS, ids=lambda path: path.stem)
def test_no_problem_of_any_field_shows_a_secret(path: Path) -> None:
    for text in spellings(path):
        document = Document("file", text.encode())
        for number, line in enumerate(text.splitlines(), start=1):
            if CANARY not in line:
                continue
            for field in PATHS:
                problem = Problem("is wrong", field, Position("file", number, 1))
                assert CANARY not in (Excerpts(document).at(problem) or "")


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_no_bad_input_shows_a_secret(path: Path) -> None:
    """In these, a word that starts with `example-` stands for something secret."""
    case = yaml.safe_load(path.read_text())
    if "handoff" not in case:
        return
    found = begin_check(Document("file", case["handoff"].encode()), NONE, (by_module, by_cli))()
    shown = [finding.excerpt for finding in found.findings if finding.excerpt]
    assert found.outcome in (Outcome.OTHER_KIND, Outcome.UNREADABLE) or found.findings
    assert not [line for line in shown if "example-" in line]


@pytest.mark.parametrize(
    ("line", "path", "column", "shown"),
    [
        ("  backupSchedule: 0 25 * * *", "spec.backup_config.backup_schedule", 19, "same"),
        ('  backupSchedule: "0 1,3 * * *"', "spec.backup_config.backup_schedule", 19, "same"),
        ("  backup_schedule: 0 25 * * *", "spec.backup_config.backup_schedule", 20, "same"),
        ('    "cpu": "1x",', "spec.container.resources.limits.cpu", 12, "same"),
        ("  container: {}", "spec.container", 3, "same"),
        ("  - analytics!", "spec.backup_config.database_namespaces[0]", 5, "same"),
        ("spec:", "spec", 1, "same"),
        # Another field than the finding's, or one beside a secret.
        ("  container: {}", "spec", 3, "  container: …"),
        ("    bucketName: x", "spec.backup_config.r2_config.bucket_name", 17, "    bucketName: …"),
        (
            "    accessKeyId:   x",
            "spec.backup_config.r2_config.access_key_id",
            5,
            "    accessKeyId:   …",
        ),
        # A block that holds secrets, given as a text.
        ("  backupConfig: x", "spec.backup_config", 3, "  backupConfig: …"),
        ("  helm: {password: x}", "spec.helm.password", 20, None),
        # Something may stand behind the value.
        (
            "  backupSchedule: x, y: z}",
            "spec.backup_config.backup_schedule",
            3,
            "  backupSchedule: …",
        ),
        ("  backupSchedule: x # y", "spec.backup_config.backup_schedule", 3, "  backupSchedule: …"),
        ("  backupSchedule: |", "spec.backup_config.backup_schedule", 3, "  backupSchedule: …"),
        # A key, by its looks, in a field that holds none.
        ("  crds: Y2FuYXJ5Y2FuYXJ5", "spec.crds", 9, "  crds: …"),
        ("  crds: /bPxR/iCYexample+2=", "spec.crds", 9, "  crds: …"),
        ("kind: KubernetesZalandoPostgresOperators", "kind", 7, "same"),
        ("apiVersion: kubernetes.project-planton.org/v2", "api_version", 13, "same"),
        # Any words of the user's own.
        ("  team: x", 'metadata.labels["team"]', 3, None),
        ("  annotations: x", "metadata.annotations", 3, "  annotations: …"),
        ("  - x", "spec", 3, None),
        ("  - x", "spec.watched_namespaces", 3, None),
        ("  crds: " + 161 * "x", "spec.crds", 9, "  crds: …"),
        ("  crds: x" + 170 * " " + "# y", "spec.crds", 9, "  crds: …"),
        ("  - x" + 170 * " " + "# y", "spec.watched_namespaces[0]", 5, None),
        ("  crds: x ,  ", "spec.crds", 9, "  crds: x ,"),
        ("  crds: ,", "spec.crds", 3, "  crds: ,"),
        ("  x", "spec", 3, None),
        ("  oops: x", "spec", 3, None),
    ],
)
def test_lines(line: str, path: str, column: int, shown: str | None) -> None:
    document = Document("file", f"a: 1\r\n{line}\r\nb: 2\r\n".encode(), first_line=7)
    problem = Problem("is wrong", path, Position("file", 8, column))
    assert Excerpts(document).at(problem) == (line if shown == "same" else shown)


def test_a_key_that_the_message_shows() -> None:
    document = Document("file", b"oops: x\n")
    position = Position("file", 1, 1)
    named = Problem("unknown field oops: did you mean spec?", "", position)
    assert Excerpts(document).at(named) == "oops: …"
    assert Excerpts(document).at(Problem("unknown field: a may stand here", "", position)) is None


@pytest.mark.parametrize("position", [None, Position("annotation", 1, 1), Position("file", 9, 1)])
def test_no_line_of_the_file(position: Any) -> None:
    assert Excerpts(Document("file", b"spec:\n")).at(Problem("is wrong", "spec", position)) is None
