"""Which manifests hack/fleet/batch.py finds, and of which it says that they are wrong."""

from pathlib import Path

import pytest
from find import Found, find
from programs import ROOT

MANIFEST = (ROOT / "hack/manifest.yaml").read_text()
POD = "kind: Pod\n"


def test_files_of_other_kinds_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "eu-1.yaml").write_text(MANIFEST)
    (tmp_path / "pods.yaml").write_text(f"{POD}---\n{POD}")
    assert find([str(tmp_path)]) == Found({"eu-1": tmp_path / "eu-1.yaml"}, [])


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"{POD}---\n{MANIFEST}", 2),
        (f"{MANIFEST}---\n{POD}", MANIFEST.count("\n") + 1),
        (f"{MANIFEST}---\n{MANIFEST}", MANIFEST.count("\n") + 1),
    ],
)
def test_a_manifest_stands_alone_in_its_file(text: str, line: int, tmp_path: Path) -> None:
    path = tmp_path / "eu-1.yaml"
    path.write_text(text)
    message = "a second document starts here: give each manifest a file of its own"
    assert find([str(tmp_path)]) == Found({}, [f"{path}:{line}:1: {message}"])


def test_a_folder_without_files_is_told(tmp_path: Path) -> None:
    message = f"{tmp_path}: holds no file that ends in .yaml, .yml, .json"
    assert find([str(tmp_path)]) == Found({}, [message])


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "gone.yaml").symlink_to("nowhere")
    message = f"{tmp_path}/gone.yaml: cannot be read: No such file or directory"
    assert find([str(tmp_path)]) == Found({}, [message])
