"""What the README shows of explain, schema and completion is what they print."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from plugin.contract_schema import DOCUMENTS

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()
COMMAND = Path(sys.executable).parent / "planton-zalando"
MANIFEST = (ROOT / "hack/manifest.yaml").read_text()


def run(*arguments: str) -> str:
    return subprocess.run(  # noqa: S603 - our own command
        [COMMAND, *arguments], capture_output=True, text=True, check=True, timeout=60
    ).stdout


def section(title: str) -> str:
    (text,) = re.findall(rf"^### {title}\n(.*?)(?=^##)", README, re.DOTALL | re.MULTILINE)
    return str(text)


def test_explain_prints_what_is_shown() -> None:
    (shown,) = re.findall(r"^```\n(FIELD.*?)\n```", section("explain"), re.DOTALL | re.MULTILINE)
    (command,) = re.findall(r"`planton-zalando (explain spec[^`]*)` prints", section("explain"))
    assert run(*command.split()).strip() == shown


@pytest.mark.parametrize("document", DOCUMENTS)
def test_each_schema_that_is_named_is_printed(document: str) -> None:
    assert f"`{document}`" in section("schema")
    schema = json.loads(run("schema", document))
    assert schema["allOf"] == [{"$ref": f"#/definitions/{document}"}]
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_without_a_document_it_is_the_manifest() -> None:
    assert run("schema") == run("schema", "manifest")


def test_the_line_for_editors_names_the_file_that_the_command_writes() -> None:
    (written,) = re.findall(r"^planton-zalando schema > (\S+)$", section("schema"), re.MULTILINE)
    (named,) = re.findall(
        r"^# yaml-language-server: \$schema=(\S+)$", section("schema"), re.MULTILINE
    )
    assert named == f"./{written}"


def test_completion_is_loaded_as_shown() -> None:
    for shell in ("bash", "zsh", "fish"):
        assert f"planton-zalando completion {shell}" in section("completion")
        assert run("completion", shell)
