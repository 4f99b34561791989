"""The chart without a network: where its archive is on this machine, or not at all."""

from pathlib import Path

import pytest
from archives import archive, sha256

from plugin.chart.chart import Chart
from plugin.chart.kept import keep
from plugin.chart.obtain import obtain_at_hand
from plugin.errors import ChartError
from plugin.stack_input.document import Document
from plugin.stack_input.read import read

ARCHIVE = archive()
DIGEST = sha256(ARCHIVE)


@pytest.fixture(autouse=True)
def programs_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def at_hand(spec: str) -> Chart | None:
    manifest = (
        "apiVersion: kubernetes.project-planton.org/v1\n"
        "kind: KubernetesZalandoPostgresOperator\n"
        "metadata: {name: main}\n"
        f"spec: {{container: {{}}, {spec}}}\n"
    )
    found = read(Document("m.yaml", manifest.encode()), None)
    return obtain_at_hand(found.stack_input.target.spec, found.places)


def test_an_archive_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "chart.tgz"
    helm = f"helm: {{chart: {path}, sha256: {DIGEST}}}"
    assert at_hand(helm) is None
    path.write_bytes(ARCHIVE)
    chart = at_hand(helm)
    assert chart
    assert (chart.version, chart.sha256) == ("1.12.2", DIGEST)


def test_another_archive_than_was_meant(tmp_path: Path) -> None:
    path = tmp_path / "chart.tgz"
    path.write_bytes(archive(version="1.13.0"))
    with pytest.raises(ChartError, match=r"m\.yaml:4:.*sha256: is not that of the archive"):
        at_hand(f"helm: {{chart: {path}, sha256: {DIGEST}}}")


@pytest.mark.parametrize(
    "helm",
    [
        f"helm: {{sha256: {DIGEST}}}",
        f"helm: {{chart: 'https://127.0.0.1:9/c.tgz', sha256: {DIGEST}}}",
        f"helm: {{chart: 'oci://127.0.0.1:9/postgres-operator', sha256: {DIGEST}}}",
    ],
)
def test_nothing_is_fetched_and_a_copy_is_enough(helm: str) -> None:
    assert at_hand(helm) is None
    keep(ARCHIVE, DIGEST)
    assert at_hand(helm)


def test_without_a_digest_it_would_have_to_be_fetched() -> None:
    assert at_hand("crds: managed") is None
    assert at_hand("helm: {imageRegistry: registry.example.com}") is None
