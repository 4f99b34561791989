"""What the command prints, and its exit status."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from doctoring import ALL, BUCKET, NOBODY, client, doctor, manifest, storage
from servers import Server, moto, served, versitygw

CANARIES = {
    "accessKeyId": "ExampleCanaryOne",
    "secretAccessKey": "ExampleCanaryTwo",
}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with served(moto(tmp_path), tmp_path / "server.log") as ready:
        client(ready).create_bucket(Bucket=BUCKET)
        yield ready


def test_a_manifest_that_is_refused_goes_no_further() -> None:
    given: dict[str, Any] = manifest(storage(Server(NOBODY)))
    given["spec"]["backupConfig"]["backupSchedule"] = "0 25 * * *"
    given["spec"]["backupConfig"]["s3Config"]["bucketName"] = "Backups"
    found = doctor(given)
    assert (found.status, found.output) == (1, "")
    assert [line.split(": ")[1] for line in found.errors.splitlines()] == [
        "spec.backup_config.backup_schedule",
        "spec.backup_config.s3_config.bucket_name",
    ]


LOOKED_AT = ("operators", "namespace", "release", "leaders", "rights", "definitions")


def test_without_a_cluster_the_rest_is_looked_at(server: Server) -> None:
    found = doctor(manifest(storage(server)))
    assert found.status == 1
    assert found.of("cluster") == {
        "API server": "failed",
        **dict.fromkeys(LOOKED_AT, "skipped"),
    }
    said = found.said("cluster", "API server")
    assert said.startswith("there is no file for the kubeconfig /nowhere/config → ")
    assert found.of("chart") == {"archive": "failed"}
    assert found.of("bucket") == dict.fromkeys(ALL, "ok")


def test_a_cluster_that_does_not_answer(server: Server, tmp_path: Path) -> None:
    path = tmp_path / "kubeconfig"
    context = {"name": "a", "context": {"cluster": "a", "user": "a"}}
    cluster = {"name": "a", "cluster": {"server": "https://127.0.0.1:9"}}
    user = {"name": "a", "user": {"token": "ExampleCanaryThree"}}
    path.write_text(
        yaml.safe_dump(
            {"contexts": [context], "clusters": [cluster], "users": [user], "current-context": "a"}
        )
    )
    found = doctor(manifest(storage(server)), KUBECONFIG=str(path))
    assert "the cluster cannot be reached" in found.said("cluster", "API server")
    assert "ExampleCanary" not in found.output + found.errors


def test_the_table_has_each_check_and_counts_them(server: Server) -> None:
    given = manifest(storage(server))
    lines = doctor(given, "--format", "table").output.splitlines()
    checks = doctor(given).checks
    rows = [line for line in lines if line.startswith(("ok ", "warning ", "failed ", "skipped "))]
    assert [row.split()[0] for row in rows] == [check["status"] for check in checks]
    assert all(check["sentence"] in row for check, row in zip(checks, rows, strict=True))
    count = sum(check["status"] == "failed" for check in checks)
    assert f", {count} failed, " in lines[-1]
    assert "\x1b" not in "".join(lines)


def test_a_form_that_there_is_not_is_wrong_usage() -> None:
    assert doctor("", "--format", "xml").status == 2


@pytest.mark.parametrize("form", ["table", "json"])
@pytest.mark.parametrize("server_is", ["there", "away", "not a server of buckets"])
def test_no_key_is_shown(tmp_path: Path, form: str, server_is: str) -> None:
    """Servers quote the key's id, and all of a request that they cannot take."""
    with served(versitygw(tmp_path), tmp_path / "server.log") as ready:
        endpoints = {
            "there": ready.endpoint,
            "away": "http://127.0.0.1:9",
            "not a server of buckets": f"{ready.endpoint}/health",
        }
        given = manifest(storage(Server(endpoints[server_is]), **CANARIES))
        found = doctor(given, "--format", form, RUST_LOG="trace", RUST_BACKTRACE="1")
    assert found.status == 1
    for canary in CANARIES.values():
        assert canary not in found.output + found.errors
