"""Which manifests hack/fleet/batch.py finds, and of which it says that they are wrong."""

from pathlib import Path
from textwrap import indent

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


def test_what_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    for name in (".hidden.yaml", "...yaml", "-x.yaml", "a b.yaml", "eu-1.yaml"):
        (tmp_path / name).write_text(MANIFEST)
    (tmp_path / "eu-2.yaml").touch()
    (tmp_path / "eu-3.yaml").write_text("# later\n---\n")
    # Of a stack without settings.
    (tmp_path / "Pulumi.eu-1.yaml").touch()
    named = "no stack can be named after it: begin with a letter or digit, and go on with those,"
    manifests, wrong = find([str(tmp_path)])
    assert manifests == {"eu-1": tmp_path / "eu-1.yaml"}
    assert wrong == [
        *(
            f"{tmp_path}/{name}.yaml: {named} '-', '_' and '.'"
            for name in ("-x", "..", ".hidden", "a b")
        ),
        *(
            f"{tmp_path}/{name}.yaml: is empty: write the manifest, or remove the file"
            for name in ("eu-2", "eu-3")
        ),
    ]


def test_two_without_a_cluster_are_told(tmp_path: Path) -> None:
    given = f"target:\n{indent(MANIFEST, '  ')}"
    named = "providerConfig: {provider: aws_eks, awsEks: {clusterName: eu-1}}\n"
    manifests = {"bare": MANIFEST, "targeted": given, "named": given + named}
    for name, text in {**manifests, "by-settings": MANIFEST, "broken": f"{MANIFEST}x: 1\n"}.items():
        (tmp_path / f"{name}.yaml").write_text(text)
    settings = "config:\n  planton-cloud:provider-config-overlay:\n    provider: aws_eks\n"
    (tmp_path / "Pulumi.by-settings.yaml").write_text(settings)
    assert find([str(tmp_path)]).wrong == [
        "bare, targeted would all go to the current kubeconfig's cluster: give each its provider"
        " config"
    ]
    (tmp_path / "targeted.yaml").unlink()
    assert find([str(tmp_path)]).wrong == []


@pytest.mark.parametrize(
    ("config", "line"),
    [
        ("  planton-cloud:stack-input: 'kind: other'\n", 2),
        ("  aws:region: eu-west-1\n  planton-cloud:stack-input:\n    target: {kind: x}\n", 3),
        # As Pulumi wrote keys once, and still reads them.
        ("  planton-cloud:config:stack-input: 'kind: other'\n", 2),
        ("  planton-cloud:stack-input: {}\n", 2),
    ],
)
def test_settings_that_hold_what_is_deployed_are_refused(
    config: str, line: int, tmp_path: Path
) -> None:
    (tmp_path / "eu-1.yaml").write_text(MANIFEST)
    (settings := tmp_path / "Pulumi.eu-1.yaml").write_text(f"config:\n{config}")
    assert find([str(tmp_path)]).wrong == [
        f"{settings}:{line}:3: planton-cloud:stack-input would be deployed in place of eu-1.yaml:"
        " remove it here, and write what is this stack's own in planton-cloud:spec-overlay"
    ]


BARE = "bare, other would all go to the current kubeconfig's cluster: give each its provider config"


@pytest.mark.parametrize(
    ("settings", "wrong"),
    [
        ("config:\n  planton-cloud:provider-config-overlay: {provider: aws_eks}\n", []),
        ("config:\n  planton-cloud:provider-config-overlay: 'provider: aws_eks'\n", []),
        ("config:\n  planton-cloud:provider-config-overlay: {secure: v1:x}\n", []),
        ("config:\n  planton-cloud:config:provider-config-overlay: 'provider: aws_eks'\n", []),
        ("config:\n  planton-cloud:provider-config-overlay: ''\n", [BARE]),
        ("config:\n  planton-cloud:provider-config-overlay:\n", [BARE]),
        ("config:\n  planton-cloud:stack-input: ''\n", [BARE]),
        ("# planton-cloud:provider-config-overlay is to be set\nconfig: {}\n", [BARE]),
        ("config: {a:b: 'planton-cloud:provider-config-overlay'}\n", [BARE]),
        ("planton-cloud:provider-config-overlay: {provider: aws_eks}\n", [BARE]),
        ("config: [planton-cloud:provider-config-overlay]\n", [BARE]),
        ("- planton-cloud:provider-config-overlay\n", [BARE]),
        ("", [BARE]),
    ],
)
def test_settings_name_a_cluster_by_their_configuration(
    settings: str, wrong: list[str], tmp_path: Path
) -> None:
    for name in ("bare", "other"):
        (tmp_path / f"{name}.yaml").write_text(MANIFEST)
    (tmp_path / "Pulumi.other.yaml").write_text(settings)
    assert find([str(tmp_path)]).wrong == wrong


def test_settings_that_cannot_be_read_are_told_once(tmp_path: Path) -> None:
    (manifest := tmp_path / "eu-1.yaml").write_text(MANIFEST)
    (settings := tmp_path / "Pulumi.eu-1.yaml").write_text("config: {\n")
    told = [f"{settings}:2:1: the text is no YAML: did not find expected node content"]
    assert [find([str(given)]).wrong for given in (tmp_path, manifest)] == [told, told]


def test_a_file_that_is_given_twice_is_one(tmp_path: Path) -> None:
    (tmp_path / "eu-1.yaml").write_text(MANIFEST)
    (tmp_path / "eu-2.yaml").touch()
    message = f"{tmp_path}/eu-2.yaml: is empty: write the manifest, or remove the file"
    given = [tmp_path, tmp_path / "eu-1.yaml", tmp_path / "eu-2.yaml"]
    assert find(map(str, given)) == Found({"eu-1": tmp_path / "eu-1.yaml"}, [message])


def test_a_path_is_one_however_it_is_given(tmp_path: Path) -> None:
    (tmp_path / "eu-1.yaml").write_text(MANIFEST)
    (tmp_path / "down").mkdir()
    found = find([str(tmp_path / "down/../eu-1.yaml")])
    assert found == Found({"eu-1": tmp_path / "eu-1.yaml"}, [])
