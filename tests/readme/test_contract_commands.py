"""What the README shows of explain, schema and completion is what they print."""

import json
import re

import cli
import pytest
from cli import ROOT

from plugin.contract_schema import DOCUMENTS

README = (ROOT / "README.md").read_text()


def printed(*arguments: str) -> str:
    result = cli.run(*arguments)
    assert (result.returncode, result.stderr) == (0, "")
    return result.stdout


def section(title: str) -> str:
    (text,) = re.findall(rf"^### {title}\n(.*?)(?=^##)", README, re.DOTALL | re.MULTILINE)
    return str(text)


def test_explain_prints_what_is_shown() -> None:
    (shown,) = re.findall(r"^```\n(FIELD.*?)\n```", section("explain"), re.DOTALL | re.MULTILINE)
    (command,) = re.findall(r"`planton-zalando (explain spec[^`]*)` prints", section("explain"))
    assert printed(*command.split()).strip() == shown


@pytest.mark.parametrize("document", DOCUMENTS)
def test_each_schema_that_is_named_is_printed(document: str) -> None:
    assert f"`{document}`" in section("schema")
    schema = json.loads(printed("schema", document))
    assert schema["allOf"] == [{"$ref": f"#/definitions/{document}"}]
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_the_schema_is_as_shown() -> None:
    (block,) = re.findall(r"^```\n(\{.*?)^```", section("schema"), re.DOTALL | re.MULTILINE)
    rest = printed("schema")
    for part in filter(None, block.split("…\n")):
        _, found, rest = rest.partition(part)
        assert found == part


def test_without_a_document_it_is_the_manifest() -> None:
    assert printed("schema") == printed("schema", "manifest")


def test_the_line_for_editors_names_the_file_that_the_command_writes() -> None:
    (written,) = re.findall(r"^planton-zalando schema > (\S+)$", section("schema"), re.MULTILINE)
    (named,) = re.findall(
        r"^# yaml-language-server: \$schema=(\S+)$", section("schema"), re.MULTILINE
    )
    assert named == f"./{written}"


def test_completion_is_loaded_as_shown() -> None:
    for shell in ("bash", "zsh", "fish"):
        assert f"planton-zalando completion {shell}" in section("completion")
        assert printed("completion", shell)
