"""The chart from wherever the spec says, and what is said where that fails."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from archives import CRD, archive, packed, sha256
from repository import Repository, served

from plugin.chart.chart import Chart
from plugin.chart.fetch import fetch
from plugin.chart.kept import keep
from plugin.chart.kept_path import kept_path
from plugin.chart.obtain import obtain
from plugin.chart.source import Credentials
from plugin.chart.source import Repository as Source
from plugin.errors import ChartError
from plugin.secret_text import SecretText
from plugin.stack_input.document import Document
from plugin.stack_input.read import read

ARCHIVE = archive()
MANIFEST = """\
apiVersion: kubernetes.project-planton.org/v1
kind: KubernetesZalandoPostgresOperator
metadata: {{name: main}}
spec:
  container: {{}}
  crds: managed
  helm: {helm}
"""


@pytest.fixture(autouse=True)
def programs_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "program"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def repository() -> Iterator[Repository]:
    with served() as found:
        yield found


def obtained(helm: str) -> Chart:
    found = read(Document("m.yaml", MANIFEST.format(helm=helm).encode()), None)
    chart = obtain(found.stack_input.target.spec, found.places)
    assert chart
    return chart


def refused(helm: str) -> str:
    with pytest.raises(ChartError) as caught:
        obtained(helm)
    return str(caught.value)


@pytest.mark.parametrize("url", ["charts/a.tgz", "{url}/charts/a.tgz"])
def test_from_a_repository(repository: Repository, url: str) -> None:
    repository.files["/charts/a.tgz"] = ARCHIVE
    repository.index(("2.0.1", "nowhere.tgz"), ("1.12.2", url.format(url=repository.url)))
    chart = obtained(f"{{repository: '{repository.url}'}}")
    assert (chart.name, chart.version, chart.content) == ("postgres-operator", "1.12.2", ARCHIVE)
    assert [crd["metadata"]["name"] for crd in chart.crds] == ["postgresqls.acid.zalan.do"]
    assert chart.values == {"image": {"registry": "ghcr.io"}}


def test_from_an_archive_by_its_url(repository: Repository) -> None:
    repository.files["/a.tgz"] = ARCHIVE
    helm = f"{{chart: '{repository.url}/a.tgz', sha256: {sha256(ARCHIVE)}}}"
    assert obtained(helm).content == ARCHIVE


def test_from_an_archive_by_its_path(tmp_path: Path) -> None:
    (tmp_path / "a.tgz").write_bytes(ARCHIVE)
    helm = f"{{chart: {tmp_path}/a.tgz, sha256: {sha256(ARCHIVE)}, version: 1.12.2}}"
    assert obtained(helm).sha256 == sha256(ARCHIVE)


def test_what_was_kept_is_not_fetched_again(programs_folder: Path) -> None:
    keep(ARCHIVE, sha256(ARCHIVE))
    assert [path.name for path in (programs_folder / ".charts").iterdir()] == [
        f"{sha256(ARCHIVE)}.tgz"
    ]
    assert obtained(f"{{chart: /gone.tgz, sha256: {sha256(ARCHIVE)}}}").content == ARCHIVE


def test_what_was_kept_and_damaged_is_not_used(tmp_path: Path) -> None:
    keep(ARCHIVE, sha256(ARCHIVE))
    Path(kept_path(sha256(ARCHIVE))).write_bytes(b"damaged")
    (tmp_path / "a.tgz").write_bytes(ARCHIVE)
    assert obtained(f"{{chart: {tmp_path}/a.tgz, sha256: {sha256(ARCHIVE)}}}").content == ARCHIVE
    keep(ARCHIVE, sha256(ARCHIVE))
    assert Path(kept_path(sha256(ARCHIVE))).read_bytes() == ARCHIVE


def test_another_archive_than_the_digest_says(tmp_path: Path) -> None:
    (tmp_path / "a.tgz").write_bytes(archive(version="1.12.3"))
    said = refused(f"{{chart: {tmp_path}/a.tgz, sha256: {'0' * 64}}}")
    digest = sha256(tmp_path / "a.tgz")
    assert said.startswith("m.yaml:7:")
    assert f"spec.helm.sha256: is not that of the archive, {digest}" in said


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"no tar", "the archive is no gzipped tar of texts"),
        (ARCHIVE[:100], "the archive is no gzipped tar of texts"),
        (packed({"a/values.yaml": "b: c"}), "the archive holds no Chart.yaml with a name"),
        (packed({"a/Chart.yaml": "{"}), "the archive holds a file that is no plain YAML"),
        (packed({"a/Chart.yaml": "- a"}), "the archive holds no Chart.yaml with a name"),
        (archive(**{"values.yaml": "- a"}), "the archive holds a values.yaml that is no mapping"),
        (archive(templates__a="a" * 42_000_000), "the archive is too large for a chart"),
        (archive(**{"values.yaml": "[" * 50_000}), "the archive holds a file that nests too deep"),
        (archive(**{"values.yaml": "a: &a [1]\nb: *a"}), "the archive holds a file that nests"),
        (archive(**{"values.yaml": "a: 2001-99-99"}), "the archive holds a file that is no plain"),
        (archive(**{"values.yaml": "a: 2001-01-01"}), "the archive holds a file that holds what"),
        (archive(**{"values.yaml": "1: a"}), "the archive holds a file that holds what JSON"),
        (archive(**{"values.yaml": "a: b\n---\nc: d"}), "the archive holds several documents"),
        (
            archive(**{"Chart.yaml": "name: a\nversion: 'a b'"}),
            "the archive holds a Chart.yaml whose",
        ),
        (archive(crds__a="kind: CustomResourceDefinition"), "the archive holds a custom resource"),
        (archive(crds__a=CRD), "the archive holds the custom resource definition postgresqls"),
        (
            archive(**{"crds/postgresqls.yaml": ""}),
            "has no custom resource definitions, which crds",
        ),
        (archive(name="postgres"), "is the chart postgres, not postgres-operator"),
        (archive(version="2.0.1"), "is version 2.0.1, not 1.12.2: correct version"),
    ],
)
def test_what_is_no_such_chart(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "a.tgz").write_bytes(content)
    helm = f"{{chart: {tmp_path}/a.tgz, sha256: {sha256(content)}, version: 1.12.2}}"
    assert f"m.yaml:7:17: spec.helm.chart: {said}" in refused(helm)


def test_a_path_that_cannot_be_read() -> None:
    said = refused(f"{{chart: /nowhere/a.tgz, sha256: {'0' * 64}}}")
    assert said == "m.yaml:7:17: spec.helm.chart: cannot be read: No such file or directory"


def test_a_repository_without_the_version(repository: Repository) -> None:
    repository.index(("2.0.1", "a.tgz"), ("1.15.1", "b.tgz"))
    said = refused(f"{{repository: '{repository.url}', version: 1.14.0}}")
    assert said.endswith("spec.helm.repository: lists 2.0.1, 1.15.1, but not 1.14.0")


@pytest.mark.parametrize("index", [b"{", b"[]", b"entries: {}", b"entries: {postgres-operator: 1}"])
def test_what_is_no_repository(repository: Repository, index: bytes) -> None:
    repository.files["/index.yaml"] = index
    said = refused(f"{{repository: '{repository.url}'}}")
    assert said.endswith("has no index.yaml that lists postgres-operator")


def test_a_server_that_refuses(repository: Repository) -> None:
    said = refused(f"{{repository: '{repository.url}/private'}}")
    assert said.endswith("cannot be fetched: the server answers 404")


def test_a_server_that_is_not_there() -> None:
    with served() as repository:
        url = repository.url
    assert refused(f"{{repository: '{url}'}}").endswith(
        "the server 127.0.0.1 cannot be reached, or breaks off"
    )


def test_credentials_go_to_their_own_host_alone(repository: Repository) -> None:
    repository.files["/a.tgz"] = ARCHIVE
    login = Credentials("robot", SecretText("example-password"))
    basic = "Basic cm9ib3Q6ZXhhbXBsZS1wYXNzd29yZA=="
    repository.index(("1.12.2", "a.tgz"))
    assert fetch(Source(repository.url, "1.12.2"), login) == ARCHIVE
    assert repository.asked == [("/index.yaml", basic), ("/a.tgz", basic)]
    with served() as other:
        other.index(("1.12.2", f"{repository.url}/a.tgz"))
        repository.asked.clear()
        assert fetch(Source(other.url, "1.12.2"), login) == ARCHIVE
    assert repository.asked == [("/a.tgz", None)]


def test_the_repository_that_is_taken_where_none_is_named_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    assert refused("{version: 1.12.2}") == (
        "m.yaml:7:3: spec.helm: the chart repository"
        " https://opensource.zalando.com/postgres-operator/charts/postgres-operator, taken where"
        " none is named: cannot be fetched: the server opensource.zalando.com cannot be reached,"
        " or breaks off"
    )
