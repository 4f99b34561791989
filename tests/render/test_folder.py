"""A folder of a deployment's files: what runs leave in it, and what they leave alone."""

import stat
from pathlib import Path
from typing import Any

import pytest

from plugin.errors import RenderError
from plugin.kubernetes_yaml import load
from plugin.preview.registration import SecretInput
from plugin.render.files import File, files
from plugin.render.folder import Folder
from plugin.render.shown import masked, revealed

DEPLOYMENT = "postgres-operator/main"
TEXT = {"1-namespace.a.yaml": File("---\na: b\n", 0o644)}


def secret(name: str, namespace: str = "one") -> dict[str, Any]:
    metadata = {"name": name, "namespace": namespace}
    data = SecretInput({"KEY": "example-key"})
    return {"apiVersion": "v1", "kind": "Secret", "metadata": metadata, "stringData": data}


def config_map(name: str) -> dict[str, Any]:
    return {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": name}}


def names(path: Path) -> list[str]:
    return sorted(each.name for each in path.iterdir())


def test_a_name_is_that_of_the_object_alone() -> None:
    found = files([secret("a"), secret("a", "two"), config_map("x.y")], masked)
    assert list(found) == [
        "2-secret.one.a.yaml",
        "2-secret.two.a.yaml",
        "3-configmap.x.y.yaml",
    ]


def test_a_name_leads_to_no_other_folder() -> None:
    assert list(files([config_map("../../x")], masked)) == ["3-configmap...%2F..%2Fx.yaml"]


def test_two_objects_of_one_name_are_an_error() -> None:
    with pytest.raises(RenderError, match=r"^2-secret\.one\.a is rendered twice$"):
        files([secret("a"), secret("a")], masked)


def test_each_file_holds_its_object_and_secrets_are_its_owners_alone(tmp_path: Path) -> None:
    objects = [secret("a"), config_map("b")]
    Folder(tmp_path / "new/folder", DEPLOYMENT).write(files(objects, revealed))
    kept, open_to_all = sorted((tmp_path / "new/folder").iterdir())
    assert load(kept.read_text()) == [{**secret("a"), "stringData": {"KEY": "example-key"}}]
    assert load(open_to_all.read_text()) == [config_map("b")]
    modes = [stat.S_IMODE(each.stat().st_mode) for each in (kept, open_to_all)]
    assert modes == [0o600, 0o644]


def test_the_next_run_removes_what_is_gone_and_nothing_else(tmp_path: Path) -> None:
    folder = Folder(tmp_path, DEPLOYMENT)
    folder.write(files([config_map("a"), config_map("b")], masked))
    (tmp_path / "kustomization.yaml").write_text("resources: []\n")
    (tmp_path / ".hidden").write_text("")
    written = files([config_map("b")], masked)
    folder.write(written)
    assert folder.remove_all_but(written) == ["3-configmap.a.yaml"]
    assert names(tmp_path) == [".hidden", "3-configmap.b.yaml", "kustomization.yaml"]


def test_twice_the_same_is_the_same(tmp_path: Path) -> None:
    folder = Folder(tmp_path, DEPLOYMENT)
    found = files([secret("a"), config_map("b")], masked)
    folder.write(found)
    before = {each.name: each.read_bytes() for each in tmp_path.iterdir()}
    folder.write(found)
    assert folder.remove_all_but(found) == []
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == before


def test_a_folder_of_somebody_elses_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(RenderError, match="holds files that render did not write: name an empty"):
        Folder(tmp_path, DEPLOYMENT).write(TEXT)
    assert names(tmp_path) == ["notes.txt"]


def test_an_empty_folder_of_a_repository_is_taken(tmp_path: Path) -> None:
    (tmp_path / ".gitkeep").write_text("")
    Folder(tmp_path, DEPLOYMENT).write(TEXT)
    assert names(tmp_path) == [".gitkeep", "1-namespace.a.yaml"]


def test_a_folder_of_another_deployment_is_refused(tmp_path: Path) -> None:
    Folder(tmp_path, "other/main").write(TEXT)
    before = (tmp_path / "1-namespace.a.yaml").read_bytes()
    with pytest.raises(RenderError, match="holds what was rendered for other/main: give each"):
        Folder(tmp_path, DEPLOYMENT).write(TEXT)
    assert (tmp_path / "1-namespace.a.yaml").read_bytes() == before


@pytest.mark.parametrize("kind", ["file", "link", "folder"])
def test_nothing_of_somebody_elses_is_replaced(kind: str, tmp_path: Path) -> None:
    target, folder = tmp_path / "target", tmp_path / "folder"
    Folder(folder, DEPLOYMENT).write({"0-other.yaml": File("---\n", 0o644)})
    place = folder / "1-namespace.a.yaml"
    target.write_bytes((folder / "0-other.yaml").read_bytes())
    if kind == "file":
        place.write_text("mine")
    elif kind == "link":
        place.symlink_to(target)
    else:
        place.mkdir()
    with pytest.raises(RenderError, match=r"would replace: 1-namespace\.a\.yaml: remove them"):
        Folder(folder, DEPLOYMENT).write(TEXT)
    assert target.read_bytes() == (folder / "0-other.yaml").read_bytes()


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(RenderError, match="cannot be written to: Not a directory"):
        Folder(tmp_path / "file/folder", DEPLOYMENT).write(TEXT)
