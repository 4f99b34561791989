"""What the README shows is what the commands print."""

import re
from pathlib import Path

import pytest
import yaml

from plugin.errors import InvalidStackInputError
from plugin.main import deploy
from plugin.preview.as_tree import as_tree
from plugin.preview.program import preview
from plugin.stack_input.document import Document
from plugin.stack_input.read import read

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()
BLOCKS: list[str] = re.findall(r"^```\w*\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
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


def test_overlay_example_is_one() -> None:
    lines = block("metadata:\n").removeprefix("metadata:\n")
    stack_input = read(handoff(MANIFEST.replace("metadata:\n", f"metadata:\n{lines}")), None)
    config = stack_input.target.spec.backup_config
    assert config.HasField("enable_wal_g_restore")
    assert not config.enable_wal_g_restore


@pytest.mark.parametrize("example", [text for text in BLOCKS if text.startswith("backupConfig:")])
def test_backup_examples_are_accepted(example: str) -> None:
    manifest = yaml.safe_load(MANIFEST)
    manifest["spec"] |= yaml.safe_load(example)
    spec = read(handoff(yaml.safe_dump(manifest)), None).target.spec
    assert spec.HasField("backup_config")


def test_there_are_backup_examples() -> None:
    assert len([text for text in BLOCKS if text.startswith("backupConfig:")]) >= 5
