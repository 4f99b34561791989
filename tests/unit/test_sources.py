"""Where the hand-off is looked for, in which order."""

from pathlib import Path

import pytest

from plugin.errors import DecodeError, LoadError
from plugin.stack_input.document import MAX_BYTES, Document
from plugin.stack_input.read import read
from plugin.stack_input.sources import load, read_file


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    for name in ("newer", "older"):
        (tmp_path / name).write_text(name)
    return {
        "STACK_INPUT_YAML": "text",
        "STACK_INPUT_YAML_FILE": str(tmp_path / "newer"),
        "STACK_INPUT_FILE_PATH": str(tmp_path / "older"),
    }


def test_configuration_comes_first(environment: dict[str, str]) -> None:
    origin = "Pulumi configuration planton-cloud:stack-input"
    assert load("configured", environment) == Document(origin, b"configured")


@pytest.mark.parametrize(
    ("configured", "rewritten"),
    [
        ('{"target":{"metadata":{"name":42798}}}', True),
        (f'{{"a": [{"[" * 20}1.5e+29{"]" * 20}, {"9" * 5000}]}}', True),
        ("target: {metadata: {name: 0123456}}", False),
        ('{"target": {"metadata": {"name": 0123456}}}', False),
        ("[" * 500_000, False),
    ],
)
def test_numbers_of_json_in_the_configuration_are_not_as_they_were_written(
    configured: str, *, rewritten: bool
) -> None:
    assert load(configured, {}).rewritten is rewritten


def test_numbers_elsewhere_are_as_they_were_written(tmp_path: Path) -> None:
    (file := tmp_path / "m.json").write_text("{}")
    for environment in ({"STACK_INPUT_YAML": "{}"}, {"STACK_INPUT_YAML_FILE": str(file)}):
        assert not load(None, environment).rewritten


def test_a_stack_input_given_as_an_object_has_its_texts_quoted() -> None:
    with pytest.raises(DecodeError, match=r"metadata\.name: must be a text: quote it"):
        read(load('{"target":{"metadata":{"name":42798}}}', {}), None)


def test_then_the_text(environment: dict[str, str]) -> None:
    assert load(None, environment) == Document("STACK_INPUT_YAML", b"text")


def test_then_the_file(environment: dict[str, str]) -> None:
    path = environment["STACK_INPUT_YAML_FILE"]
    assert load("", environment | {"STACK_INPUT_YAML": ""}) == Document(path, b"newer")


def test_then_the_older_variable(environment: dict[str, str]) -> None:
    empty = {"STACK_INPUT_YAML": "", "STACK_INPUT_YAML_FILE": ""}
    path = environment["STACK_INPUT_FILE_PATH"]
    assert load(None, environment | empty) == Document(path, b"older")


def test_none_names_all_four() -> None:
    with pytest.raises(LoadError) as caught:
        load(None, {})
    assert str(caught.value) == (
        "no stack input: set the Pulumi configuration planton-cloud:stack-input or the"
        " environment variable STACK_INPUT_YAML to its text, or STACK_INPUT_YAML_FILE or"
        " STACK_INPUT_FILE_PATH to the path of a file that holds it"
    )


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/", "Is a directory"),
        ("/nowhere/missing", "No such file or directory"),
        ("a\0b", "no path holds a null byte"),
    ],
)
def test_a_file_that_cannot_be_read(path: str, reason: str) -> None:
    with pytest.raises(LoadError) as caught:
        load(None, {"STACK_INPUT_YAML_FILE": path})
    assert str(caught.value) == f"{path!r} cannot be read: {reason}"


def test_of_a_file_no_more_is_read_than_tells_that_it_is_too_long(tmp_path: Path) -> None:
    file = tmp_path / "long.yaml"
    file.write_bytes(b"#" * (MAX_BYTES + 2))
    assert len(read_file(str(file)).content) == MAX_BYTES + 1


@pytest.mark.parametrize("text", ["a: \udcff"])
def test_what_is_no_utf_8_is_refused_as_such(text: str) -> None:
    # Python hands such bytes over as surrogates.
    for document in (load(text, {}), load(None, {"STACK_INPUT_YAML": text})):
        with pytest.raises(DecodeError, match=r":1:4: the text is not UTF-8: save it as UTF-8$"):
            document.text()
