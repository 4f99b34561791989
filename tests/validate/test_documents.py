"""Which files are read, and which documents are in them."""

import os
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plugin.errors import DecodeError
from plugin.manifests.files import Missing, files
from plugin.manifests.kinds import is_ours
from plugin.manifests.read import Unreadable, documents
from plugin.manifests.split import split
from plugin.stack_input.document import Document

KIND = "KubernetesZalandoPostgresOperator"


def starts(text: str) -> list[tuple[int, object]]:
    """Return first line and value of each document."""
    found = split(Document("file", text.encode()))
    return [(one.first_line, yaml.safe_load(one.content)) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\n", [(1, {"a": 1})]),
        ("---\na: 1\n---\nb: 2\n", [(1, {"a": 1}), (3, {"b": 2})]),
        ("a: 1\n--- \nb: 2", [(1, {"a": 1}), (2, {"b": 2})]),
        ("--- {a: 1}\n--- # said twice\nb: 2", [(1, {"a": 1}), (2, {"b": 2})]),
        ("a: 1\r\n---\r\nb: 2\r\n", [(1, {"a": 1}), (2, {"b": 2})]),
        ("# a comment\n---\n\n---\n# another\na: 1\n---\n", [(4, {"a": 1})]),
        ("a: 1\n...\n# a comment\n---\nb: 2\n", [(1, {"a": 1}), (4, {"b": 2})]),
        ("a: 1\n...\nb: 2\n", [(1, {"a": 1}), (2, {"b": 2})]),
        ("%YAML 1.2\n---\na: 1\n", [(2, {"a": 1})]),
        ("a: |\n  text\n  ---\n  more\nb: ----\n", [(1, {"a": "text\n---\nmore\n", "b": "----"})]),
        ("---a: 1\n", [(1, {"---a": 1})]),
        ("\ufeff# a comment\n", []),
        ("", []),
    ],
)
def test_documents_of_a_text(text: str, expected: list[tuple[int, object]]) -> None:
    assert starts(text) == expected


VALUES = st.recursive(
    st.none() | st.booleans() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(st.lists(VALUES, min_size=1))
def test_splits_where_a_reader_of_yaml_does(values: list[object]) -> None:
    text = yaml.safe_dump_all(values, explicit_start=True, allow_unicode=True)
    expected = list(yaml.safe_load_all(text))
    assert [yaml.safe_load(one.content) for one in split(Document("f", text.encode()))] == expected


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        (f"kind: {KIND}", True),
        (f"spec: {{kind: Pod}}\n'kind': '{KIND}'", True),
        (f'{{"target": {{"spec": {{}}, "kind": "{KIND}"}}}}', True),
        ("kind: KubernetesZalandoPostgreOperator", True),
        ("kind: kubernetesZalandoPostgresOperator", True),
        ("apiVersion: kubernetes.project-planton.org/v1\nspec: {}", True),
        ("target: {apiVersion: kubernetes.openmcf.org/v1}", True),
        ("apiVersion: kubernetes.project-planton.org/v1\nkind: KubernetesPostgres", False),
        ("target: {apiVersion: kubernetes.openmcf.org/v1, kind: KubernetesRedis}", False),
        ("apiVersion: apps/v1\nkind: Deployment\nspec: {<<: {a: 1}, b: !tag c}", False),
        (f"spec: {{kind: {KIND}}}", False),
        (f"? {{kind: {KIND}}}\n: kind", False),
        (f"- kind: {KIND}", False),
        (KIND, False),
        ("replicas: 3", False),
    ],
)
def test_kinds(text: str, ours: bool) -> None:  # noqa: FBT001 - the table's last column
    assert is_ours(Document("file", text.encode())) == ours


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("kind: Pod")


def test_folders_patterns_and_standard_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "a/b/1.yml", "a/2.yaml", "a/3.json", "a/4.txt", "a/.git/5.yaml", "c/6.yaml")
    write(tmp_path, "c/[7].yaml")
    assert list(files(["a"])) == ["a/2.yaml", "a/3.json", "a/b/1.yml"]
    assert list(files(["a/4.txt", "-", "gone"])) == ["a/4.txt", "-", "gone"]
    assert list(files(["**/*.yml", "[ac]/2*"])) == ["a/b/1.yml", "a/2.yaml"]
    assert list(files(["c*"])) == ["c/6.yaml", "c/[7].yaml"]
    assert list(files(["c/[7].yaml"])) == ["c/[7].yaml"]


def test_what_means_no_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    given = [str(tmp_path / "*.yaml"), str(tmp_path / "empty")]
    assert list(files(given)) == [
        Missing(given[0], "matches no file"),
        Missing(given[1], "holds no file that ends in .yaml, .yml, .json"),
    ]
    assert list(documents([str(tmp_path / "gone")])) == [
        Unreadable(str(tmp_path / "gone"), "cannot be read: No such file or directory")
    ]


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "1.yaml")
    (tmp_path / "2.yaml").symlink_to("gone")
    assert list(documents([str(tmp_path)])) == [
        Unreadable(str(tmp_path / "1.yaml"), "is no regular file"),
        Unreadable(str(tmp_path / "2.yaml"), "cannot be read: No such file or directory"),
    ]


# On one line libyaml looks 1,024 characters ahead, and its newer releases end at 1,000 levels.
@pytest.mark.parametrize(
    ("opening", "message"),
    [("[\n", "values nest more than 500 deep"), ("[", "nest more than 500 deep|nesting depth")],
)
def test_what_nests_without_end_is_not_read_to_its_end(opening: str, message: str) -> None:
    depth = 200_000
    text = f"x: {depth * opening}{depth * ']'}\nkind: Pod\n"
    with pytest.raises(DecodeError, match=message):
        is_ours(Document("file", text.encode()))
