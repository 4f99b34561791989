"""`planton-zalando doctor` against a real cluster, chart repository and bucket."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import repository as repositories
from api import Api
from chart_cases import chart_of
from cli import ROOT
from definitions import define, remove
from doctoring import ALL, BUCKET, Doctor, client, doctor, left, manifest, storage
from release import Helm
from servers import ACCESS_KEY_ID, SECRET_ACCESS_KEY, Server, served, versitygw
from settings import UNKNOWN_TO_OLD
from start import Cluster

from plugin.cluster.connect import connected
from plugin.doctor.check import Check
from plugin.doctor.cluster.definitions import definitions
from plugin.kubernetes_provider.cluster_access import ClusterAccess
from plugin.secret_text import SecretText

OLD, NEW = "1.12.2", "2.0.1"
NAMESPACE = "shop"


@pytest.fixture
def bucket(tmp_path: Path) -> Iterator[Server]:
    with served(versitygw(tmp_path), tmp_path / "server.log") as ready:
        client(ready).create_bucket(Bucket=BUCKET)
        yield ready


@pytest.fixture
def repository(archive: Callable[[str], Path]) -> Iterator[str]:
    with repositories.served() as found:
        found.index((OLD, f"{OLD}.tgz"))
        found.files[f"/{OLD}.tgz"] = archive(OLD).read_bytes()
        yield found.url


@pytest.fixture
def examined(cluster: Cluster, repository: str, tmp_path: Path) -> Callable[..., Doctor]:
    """The command on a manifest, with a Pulumi CLI on PATH."""
    pulumi = tmp_path / "bin/pulumi"
    pulumi.parent.mkdir()
    pulumi.write_text("#!/bin/sh\n")
    pulumi.chmod(0o755)

    def run(given: dict[str, Any], *arguments: str) -> Doctor:
        given["spec"]["helm"] = {"repository": repository}
        return doctor(
            given, *arguments, KUBECONFIG=str(cluster.kubeconfig), PATH=f"{pulumi.parent}:/usr/bin"
        )

    return run


def namespace(name: str) -> dict[str, Any]:
    return {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": name}}


def secret(**data: str) -> dict[str, Any]:
    metadata = {"name": "keys", "namespace": NAMESPACE}
    return {"apiVersion": "v1", "kind": "Secret", "metadata": metadata, "stringData": data}


@pytest.fixture
def place(api: Api) -> Iterator[Callable[..., None]]:
    """Writes the Secret that keys are read from, and removes it."""

    def write(**data: str) -> None:
        api.apply(namespace(NAMESPACE))
        api.apply(secret(**data))

    yield write
    api.delete(secret())


def with_existing_secret(bucket: Server) -> dict[str, Any]:
    block = storage(bucket, existingSecret={"name": "keys"})
    del block["accessKeyId"], block["secretAccessKey"]
    found = manifest(block, delivery="secret", databaseNamespaces=[NAMESPACE, "not-there"])
    found["spec"] |= {"namespace": {"value": NAMESPACE}, "createNamespace": False}
    return found


def test_keys_that_stand_in_the_cluster(
    bucket: Server, place: Callable[..., None], examined: Callable[..., Doctor]
) -> None:
    place(AWS_ACCESS_KEY_ID=ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY=SECRET_ACCESS_KEY)
    found = examined(with_existing_secret(bucket))
    assert found.of("bucket") == dict.fromkeys(ALL, "ok")
    told = found.of("cluster")
    assert told[f"Secret {NAMESPACE}/keys"] == "ok"
    assert (told[f"namespace {NAMESPACE}"], told["namespace not-there"]) == ("ok", "failed")
    assert "kubectl create namespace not-there" in found.said("cluster", "namespace not-there")
    assert SECRET_ACCESS_KEY not in found.output + found.errors


def test_a_secret_that_lacks_a_key(
    bucket: Server, place: Callable[..., None], examined: Callable[..., Doctor]
) -> None:
    place(AWS_ACCESS_KEY_ID=ACCESS_KEY_ID)
    found = examined(with_existing_secret(bucket))
    assert "secret_access_key is missing" in found.said("cluster", f"Secret {NAMESPACE}/keys")
    assert found.of("bucket") == dict.fromkeys(ALL, "skipped")
    assert "because the keys in an existing Secret" in found.said("bucket", "put")


def database(name: str, **spec: Any) -> dict[str, Any]:
    metadata = {"name": name, "namespace": NAMESPACE}
    spec = {
        "teamId": name.split("-", maxsplit=1)[0],
        "numberOfInstances": 1,
        "postgresql": {"version": "15"},
        "volume": {"size": "1Gi"},
        **spec,
    }
    return {
        "apiVersion": "acid.zalan.do/v1",
        "kind": "postgresql",
        "metadata": metadata,
        "spec": spec,
    }


@pytest.fixture
def databases(api: Api, helm: Helm, archive: Callable[[str], Path]) -> Iterator[None]:
    found = helm.definitions(archive(OLD))
    define(api, found)
    api.apply(namespace(NAMESPACE))
    api.apply(database("acme-orders"))
    api.apply(database("acme-events"))
    api.apply(database("acme-standby", standby={"standby_host": "elsewhere"}))
    yield
    remove(api, found)


@pytest.mark.usefixtures("databases")
def test_databases_without_backups(bucket: Server, examined: Callable[..., Doctor]) -> None:
    archived = f"spilo/{NAMESPACE}/acme-orders/wal/15"
    s3 = client(bucket)
    s3.put_object(Bucket=BUCKET, Key=f"{archived}/wal_005/000000010000000000000001.lz4")
    found = examined(manifest(storage(bucket)))
    # Created within the hour, the one without an archive may still get one.
    assert found.of("backups") == {
        f"{NAMESPACE}/acme-events": "warning",
        f"{NAMESPACE}/acme-orders": "failed",
    }
    sentinel = f"{archived}/basebackups_005/base_000000010000000000000002_backup_stop_sentinel.json"
    s3.put_object(Bucket=BUCKET, Key=sentinel, Body=b"{}")
    assert examined(manifest(storage(bucket))).of("backups")[f"{NAMESPACE}/acme-orders"] == "ok"
    assert len(left(s3)) == 2


def compared(cluster: Cluster, archive: Path, *, managed: bool) -> list[Check]:
    access = ClusterAccess(SecretText(str(cluster.kubeconfig)))
    with connected(access) as connection:
        return list(definitions(connection, chart_of(archive), managed=managed))


@pytest.fixture
def define_of(
    api: Api, helm: Helm, archive: Callable[[str], Path]
) -> Iterator[Callable[[str], None]]:
    def define_(version: str) -> None:
        define(api, helm.definitions(archive(version)))

    yield define_
    remove(api, helm.definitions(archive(NEW)))


def test_definitions_that_are_not_there(cluster: Cluster, archive: Callable[[str], Path]) -> None:
    found = compared(cluster, archive(OLD), managed=False)
    assert [(each.name, each.status) for each in found] == [
        ("definition of operatorconfigurations", "ok"),
        ("definition of postgresqls", "ok"),
        ("definition of postgresteams", "ok"),
    ]
    assert {each.sentence for each in found} == {"is not there, and will be created"}


def test_definitions_of_an_older_chart(
    cluster: Cluster, archive: Callable[[str], Path], define_of: Callable[[str], None]
) -> None:
    define_of(OLD)
    settings, *_ = compared(cluster, archive(NEW), managed=False)
    assert settings.status == "warning"
    assert "set spec.crds: managed" in settings.remedy
    assert sum(field in settings.sentence for field in UNKNOWN_TO_OLD) >= 1
    assert {each.status for each in compared(cluster, archive(NEW), managed=True)} == {"ok"}
    assert {each.status for each in compared(cluster, archive(OLD), managed=False)} == {"ok"}


def test_definitions_of_a_newer_chart(
    cluster: Cluster, archive: Callable[[str], Path], define_of: Callable[[str], None]
) -> None:
    define_of(NEW)
    settings, *_ = compared(cluster, archive(OLD), managed=True)
    assert settings.status == "warning"
    assert f"is newer than chart {OLD}" in settings.sentence


def unversioned(line: str) -> str:
    """The cluster's version is the tests' own."""
    return re.sub(r"Kubernetes v\S+", "Kubernetes", line)


@pytest.mark.usefixtures("databases")
def test_the_readme_shows_what_is_printed(bucket: Server, examined: Callable[..., Doctor]) -> None:
    """With another bucket in the place of R2's, whose endpoint has no TLS, and in a namespace
    that no other test leaves behind.
    """
    readme = (ROOT / "README.md").read_text()
    shown = readme.partition("$ planton-zalando doctor hack/manifest.yaml\n")[2].partition("```")[0]
    key = f"spilo/{NAMESPACE}/acme-orders/wal/15/wal_005/000000010000000000000001.lz4"
    client(bucket).put_object(Bucket=BUCKET, Key=key, Body=b"")
    given = manifest(storage(bucket))
    given["spec"]["namespace"] = {"value": "shown"}
    found = examined(given, "--format", "table")
    printed = [line for line in found.output.splitlines() if "has no TLS" not in line]
    counted = printed.pop().replace("2 warning", "1 warning")
    assert [*map(unversioned, printed), counted] == [*map(unversioned, shown.splitlines())]
    assert found.status == 1
