"""What a real bucket lets one do, as the command tells it."""

import json
import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from authority import make_keys
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from doctoring import ALL, BUCKET, NOBODY, Doctor, client, doctor, left, manifest, storage
from servers import ACCESS_KEY_ID, SECRET_ACCESS_KEY, Server, moto, served, versitygw

READER, READER_KEY = "example-reader", "example-reader-key"


@pytest.fixture(params=[versitygw, moto], ids=["versitygw", "moto"])
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Server]:
    command: Callable[[Path], list[str]] = request.param
    with served(command(tmp_path), tmp_path / "server.log") as ready:
        client(ready).create_bucket(Bucket=BUCKET)
        yield ready


@pytest.fixture
def gateway(tmp_path: Path) -> Iterator[Server]:
    """A server that checks keys, with a second account that may do nothing yet."""
    program, *arguments = versitygw(tmp_path)
    (tmp_path / "accounts").mkdir()
    place = arguments.index("posix")
    arguments[place:place] = ["--iam-dir", str(tmp_path / "accounts")]
    with served([program, *arguments], tmp_path / "server.log") as ready:
        root = ["--access", ACCESS_KEY_ID, "--secret", SECRET_ACCESS_KEY]
        account = ["--access", READER, "--secret", READER_KEY, "--role", "user"]
        command = [program, "admin", *root, "--endpoint-url", ready.endpoint]
        subprocess.run([*command, "create-user", *account], check=True)  # noqa: S603 - versitygw
        client(ready).create_bucket(Bucket=BUCKET)
        yield ready


def allow(server: Server, *actions: str) -> None:
    """Let the second account do something with the bucket."""
    bucket = f"arn:aws:s3:::{BUCKET}"
    statement = {
        "Effect": "Allow",
        "Principal": {"AWS": [READER]},
        "Action": [f"s3:{action}" for action in actions],
        "Resource": [bucket, f"{bucket}/*"],
    }
    policy = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
    client(server).put_bucket_policy(Bucket=BUCKET, Policy=policy)


def reader(server: Server) -> dict[str, Any]:
    return storage(server, accessKeyId=READER, secretAccessKey=READER_KEY)


def test_a_bucket_that_lets_one_do_everything(server: Server) -> None:
    found = doctor(manifest(storage(server)))
    assert found.of("bucket") == dict.fromkeys(ALL, "ok")
    assert left(client(server)) == []


def test_a_storage_class_and_encryption_go_the_same_way(server: Server) -> None:
    sent = {"storageClass": "STANDARD_IA", "serverSideEncryption": {"algorithm": "AES256"}}
    found = doctor(manifest(storage(server, **sent)))
    assert found.of("bucket") == dict.fromkeys(ALL, "ok")


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"secretAccessKey": "example-other-key"}, "does not know the keys"),
        ({"accessKeyId": "example-other-id"}, "does not know the keys"),
        ({"bucketName": "not-there"}, "there is no such bucket → create it"),
        ({"region": "eu-central-1"}, "in another region"),
    ],
)
def test_what_is_wrong_is_told_once(gateway: Server, changed: dict[str, str], said: str) -> None:
    found = doctor(manifest(storage(gateway, **changed)))
    assert found.status == 1
    assert found.of("bucket") == {**dict.fromkeys(ALL, "skipped"), "put": "failed"}
    assert said in found.said("bucket", "put")
    assert found.of("backups") == {"newest": "skipped"}


def test_a_server_that_is_not_there() -> None:
    found = doctor(manifest(storage(Server(NOBODY))))
    assert found.said("bucket", "put").startswith(
        "the server cannot be reached from here: http://127.0.0.1:9 → correct endpoint, or see"
    )
    assert found.of("bucket") == {**dict.fromkeys(ALL, "skipped"), "put": "failed"}


def test_an_address_that_no_bucket_can_stand_before(gateway: Server) -> None:
    found = doctor(manifest(storage(gateway, forcePathStyle=False)))
    assert "set force_path_style: true" in found.said("bucket", "settings")


def test_keys_that_may_only_read(gateway: Server) -> None:
    allow(gateway, "ListBucket", "GetObject")
    found = doctor(manifest(reader(gateway)))
    assert found.of("bucket") == {**dict.fromkeys(ALL, "skipped"), "put": "failed", "list": "ok"}
    assert "no database can archive its WAL" in found.said("bucket", "put")
    assert f"allow put on s3://{BUCKET}" in found.said("bucket", "put")
    assert found.of("backups") == {"newest": "ok"}
    assert left(client(gateway)) == []


def test_keys_that_may_not_list(gateway: Server) -> None:
    allow(gateway, "PutObject", "GetObject", "DeleteObject")
    found = doctor(manifest(reader(gateway)))
    assert found.of("bucket") == {**dict.fromkeys(ALL, "ok"), "list": "failed"}
    assert "nothing can be restored" in found.said("bucket", "list")
    assert left(client(gateway)) == []


def test_keys_that_may_not_delete(gateway: Server) -> None:
    allow(gateway, "ListBucket", "PutObject", "GetObject")
    found = doctor(manifest(reader(gateway)))
    assert found.of("bucket") == {**dict.fromkeys(ALL, "ok"), "delete": "failed"}
    said = found.said("bucket", "delete")
    assert "old backups are never deleted" in said
    (probe,) = left(client(gateway))
    assert f"s3://{BUCKET}/{probe['Key']} is left behind" in said


def test_a_source_of_clones_is_read_and_never_written_to(gateway: Server) -> None:
    allow(gateway, "ListBucket", "GetObject")
    client(gateway).put_object(Bucket=BUCKET, Key="backups/orders/15/wal_005/one", Body=b"one")
    source = {"restoreFrom": {"s3Config": reader(gateway)}}
    found = doctor(manifest(storage(gateway), **source))
    assert found.of("bucket") == dict.fromkeys(
        (*ALL, "restore_from list", "restore_from read"), "ok"
    )
    assert [each["Key"] for each in left(client(gateway))] == ["backups/orders/15/wal_005/one"]


def test_a_source_that_may_not_be_read(gateway: Server) -> None:
    source = {"restoreFrom": {"s3Config": reader(gateway)}}
    found = doctor(manifest(storage(gateway), **source))
    assert "nothing can be cloned from it" in found.said("bucket", "restore_from list")
    assert found.of("bucket")["restore_from read"] == "skipped"


@pytest.fixture
def with_tls(tmp_path: Path) -> Iterator[tuple[Server, Path]]:
    """A server whose certificate an authority of its own has signed."""
    keys = make_keys(tmp_path)
    program, *arguments = versitygw(tmp_path)
    tls = ["--cert", str(keys.server_certificate), "--key", str(keys.server_key)]
    with served([program, *tls, *arguments], tmp_path / "server.log") as ready:
        yield ready, keys.authority


def test_an_authority_of_ones_own(with_tls: tuple[Server, Path]) -> None:
    server, authority = with_tls
    known = {"caCertificate": authority.read_text()}
    found = doctor(manifest(storage(server, **known), databaseNamespaces=["analytics"]))
    assert "there is no such bucket" in found.said("bucket", "put")


def test_an_authority_that_nobody_knows(with_tls: tuple[Server, Path]) -> None:
    found = doctor(manifest(storage(with_tls[0])))
    assert "the server's certificate is not trusted" in found.said("bucket", "put")
    assert "set ca_certificate" in found.said("bucket", "put")


def test_backup_that_is_off_is_not_tried(gateway: Server) -> None:
    found = doctor(manifest(storage(gateway), enableWalGBackup=False))
    assert found.of("bucket") == dict.fromkeys(ALL, "skipped")


def test_workload_identity_cannot_be_tried(gateway: Server) -> None:
    role = {"workloadIdentity": {"roleArn": "arn:aws:iam::123456789012:role/backups"}}
    block = storage(gateway) | role
    for key in ("accessKeyId", "secretAccessKey", "endpoint"):
        del block[key]
    found = doctor(manifest(block))
    assert found.of("bucket") == dict.fromkeys(ALL, "skipped")
    assert "workload identity" in found.said("bucket", "put")


@cache
def rsa_key() -> str:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


BLOCK = "PRIVATE KEY"
NO_KEY = f"-----BEGIN {BLOCK}-----\nZXhhbXBsZQ==\n-----END {BLOCK}-----\n"
"""What looks like one, and holds none."""


def google(**changed: Any) -> dict[str, Any]:
    """Return a gcsConfig whose key names a server, as Google's client lets one do in tests."""
    key = {
        "type": "service_account",
        "client_email": "backup@example-project.iam.gserviceaccount.com",
        "private_key_id": "example",
        "private_key": rsa_key(),
        "gcs_base_url": NOBODY,
        "disable_oauth": True,
    }
    return {"bucketName": BUCKET, "serviceAccountKey": json.dumps(key | changed)}


def of_google(block: dict[str, Any], **backup: Any) -> Doctor:
    return doctor(manifest(databaseNamespaces=["shop"], **block, **backup))


def test_a_key_of_google_is_tried() -> None:
    found = of_google({"gcsConfig": google()})
    assert found.of("bucket") == {**dict.fromkeys(ALL, "skipped"), "put": "failed"}
    assert "the server cannot be reached from here" in found.said("bucket", "put")


def test_a_key_of_google_that_is_none_is_told() -> None:
    found = of_google({"gcsConfig": google(private_key=NO_KEY, disable_oauth=False)})
    assert found.of("bucket")["settings"] == "failed"
    assert "does not know the keys" in found.said("bucket", "settings")


def test_a_key_of_google_in_a_secret_is_missed_and_no_workload_identity() -> None:
    block = {"bucketName": BUCKET, "existingSecret": {"name": "given", "namespace": "vault"}}
    found = of_google({"gcsConfig": block})
    assert found.of("bucket") == dict.fromkeys(ALL, "skipped")
    assert "the keys in an existing Secret cannot be read" in found.said("bucket", "put")


def test_a_source_of_google_is_tried() -> None:
    source = {"gcsConfig": google()}
    found = of_google({"gcsConfig": google()}, restoreFrom=source)
    assert found.of("bucket")["restore_from list"] == "failed"


def test_workload_identity_of_google_cannot_be_tried() -> None:
    account = {"serviceAccount": "backup@example-project.iam.gserviceaccount.com"}
    found = of_google({"gcsConfig": {"bucketName": BUCKET, "workloadIdentity": account}})
    assert found.of("bucket") == dict.fromkeys(ALL, "skipped")
    assert "workload identity" in found.said("bucket", "put")
