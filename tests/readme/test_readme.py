"""What the README shows is what the commands print."""

import re
import textwrap
from datetime import datetime
from pathlib import Path

import pytest
import yaml

from plugin.contract import BackupConfig
from plugin.errors import InvalidStackInputError
from plugin.main import deploy
from plugin.preview.as_tree import as_tree
from plugin.preview.program import preview
from plugin.stack_input.document import Document
from plugin.stack_input.read import read

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()
BLOCKS: list[str] = [
    textwrap.dedent(text)
    for text in re.findall(r"^ *```\w*\n(.*?)^ *```", README, re.DOTALL | re.MULTILINE)
]
MANIFEST = (ROOT / "hack/manifest.yaml").read_text()


def block(first_line: str) -> str:
    (found,) = (text for text in BLOCKS if text.startswith(first_line))
    return found


def handoff(text: str) -> Document:
    return Document("hack/manifest.yaml", text.encode())


def test_preview_begins_and_ends_as_shown() -> None:
    begin, end = block("stack\n").split("…\n")
    printed = as_tree(preview(lambda: deploy(handoff(MANIFEST)), {}))
    assert printed.startswith(begin)
    assert printed.endswith("\n" + end)


def test_errors_are_those_shown() -> None:
    mistaken = MANIFEST.replace("0 2 * * *", "0 25 * * *").replace(
        "bucketName: postgres-backups-prod", "bucketName: Postgres_Backups"
    )
    with pytest.raises(InvalidStackInputError) as caught:
        read(handoff(mistaken), None)
    assert f"{caught.value}\n" == block("hack/manifest.yaml:")


def overlaid(example: str) -> BackupConfig:
    lines = example.removeprefix("metadata:\n")
    text = MANIFEST.replace("metadata:\n", f"metadata:\n{lines}")
    return read(handoff(text), None).stack_input.target.spec.backup_config


def test_overlay_examples_are_such() -> None:
    flag, storage = (text for text in BLOCKS if text.startswith("metadata:\n"))
    config = overlaid(flag)
    assert config.HasField("enable_wal_g_restore")
    assert not config.enable_wal_g_restore
    config = overlaid(storage)
    assert config.HasField("s3_config")
    assert not config.HasField("r2_config")
    assert config.archive_layout


@pytest.mark.parametrize("example", [text for text in BLOCKS if text.startswith("backupConfig:")])
def test_backup_examples_are_accepted(example: str) -> None:
    manifest = yaml.safe_load(MANIFEST)
    manifest["spec"] |= yaml.safe_load(example)
    spec = read(handoff(yaml.safe_dump(manifest)), None).stack_input.target.spec
    assert spec.HasField("backup_config")


def test_there_are_backup_examples() -> None:
    assert len([text for text in BLOCKS if text.startswith("backupConfig:")]) == 5


def test_the_restore_example_is_a_clone_by_archive() -> None:
    """Without a timestamp with a time zone the operator copies the running cluster."""
    resource = yaml.safe_load(block("apiVersion: acid.zalan.do/v1\n"))
    clone = resource["spec"]["clone"]
    assert datetime.fromisoformat(clone["timestamp"]).tzinfo
    assert not clone["timestamp"].endswith("Z")
    assert clone["cluster"] != resource["metadata"]["name"]
