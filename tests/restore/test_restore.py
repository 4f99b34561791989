"""A database is lost and comes back: WAL-G under the settings that come out.

Needs wal-g and PostgreSQL; where Spilo's part is to hand variables on,
spilo_view stands for it.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from gpg import new_key
from kubelet import CLONE, OPERATOR
from pods import BUCKET, bucket_on, client, given, mounted
from postgres import Database, database
from servers import Server, served, versitygw, with_tls
from spilo_view import clone, own

BLOCK = {
    "backupSchedule": "@daily",
    "archiveLayout": "recommended",
    "databaseNamespaces": ["analytics"],
}
VARIANTS: dict[str, dict[str, Any]] = {
    "seed-layout": {"archiveLayout": None},
    "recommended-layout": {},
    "in-secrets": {"delivery": "secret"},
    "encrypted-by-libsodium": {
        "encryption": {"libsodiumKey": "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="}
    },
    "brotli-and-concurrency": {
        "compression": "brotli",
        "uploadConcurrency": 2,
        "downloadConcurrency": 2,
        "delivery": "secret",
    },
}
AT = "select json_agg(at order by at) from visits"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with served(versitygw(tmp_path), tmp_path / "server.log") as ready:
        yield ready


def block(server: Server, variant: Mapping[str, Any]) -> dict[str, Any]:
    found = {**BLOCK, "s3Config": bucket_on(server), **variant}
    return {name: value for name, value in found.items() if value is not None}


def lived(source: Database) -> str:
    """Fill a database, back it up, and lose it; return the moment before a mistake."""
    source.run("initdb", "-D", source.data, "-U", "postgres", "--auth", "trust")
    source.start(archive_mode="on", archive_command=source.archive_command(), wal_level="replica")
    source.sql("create table visits (at int)")
    source.sql("insert into visits values (1)")
    source.walg("backup-push", source.data)
    source.sql("insert into visits values (2)")
    moment = source.sql("select now()")
    source.sql("select pg_sleep(0.1)")
    source.sql("delete from visits")
    source.sql("select pg_switch_wal()")
    source.stop()
    source.run("rm", "-r", source.data)
    return moment


def restored(target: Database, **recovery: str) -> str:
    """Fetch the newest backup, recover, and return what the table holds then."""
    target.walg("backup-fetch", target.data, "LATEST")
    target.run("touch", target.data / "recovery.signal")
    target.run("chmod", "0700", target.data)
    target.start(
        restore_command=target.restore_command(), recovery_target_action="promote", **recovery
    )
    try:
        return target.sql(AT)
    finally:
        target.stop()


@pytest.mark.parametrize("variant", VARIANTS.values(), ids=VARIANTS.keys())
def test_point_in_time_restore_and_clone(server: Server, variant: dict[str, Any]) -> None:
    described = block(server, variant)
    client(server).create_bucket(Bucket=BUCKET)
    with database(own(*given(OPERATOR, described))) as source:
        moment = lived(source)
        assert restored(source, recovery_target_time=moment) == "[1, 2]"
    settings = clone(*given(CLONE, described))
    prefix = settings["WALG_S3_PREFIX"]
    if prefix.endswith("/wal"):
        # Spilo's clone_with_wale.py tries each version below such a prefix.
        settings["WALG_S3_PREFIX"] = f"{prefix}/15"
    with database(settings) as copy:
        assert restored(copy, recovery_target_time=moment) == "[1, 2]"


def test_what_is_encrypted_and_compressed_is_so(server: Server) -> None:
    encryption = {"libsodiumKey": "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="}
    described = block(server, {"encryption": encryption, "compression": "brotli"})
    client(server).create_bucket(Bucket=BUCKET)
    settings = own(*given(OPERATOR, described))
    with database(settings) as source:
        lived(source)
    listed = client(server).list_objects_v2(Bucket=BUCKET)["Contents"]
    wal = [found["Key"] for found in listed if "/wal_005/" in found["Key"]]
    assert wal
    assert {Path(key).suffix for key in wal} == {".br"}
    without_key = {name: value for name, value in settings.items() if "LIBSODIUM" not in name}
    segment = Path(wal[0]).stem
    header = fetched(settings, segment)[:32]
    assert len(header) == 32
    assert header not in fetched(without_key, segment)


def fetched(settings: Mapping[str, str], segment: str) -> bytes:
    """Return what WAL-G fetches. Encrypted bytes may happen to be some text in brotli, so that
    it does not always fail without the key.
    """
    with database(settings) as reader:
        path = reader.folder / "fetched"
        with suppress(AssertionError):
            reader.walg("wal-fetch", segment, path)
        return path.read_bytes() if path.exists() else b""


def test_restore_from_another_account(server: Server, tmp_path: Path) -> None:
    """The archive's own bucket and keys are of no use for it."""
    client(server).create_bucket(Bucket=BUCKET)
    with database(own(*given(OPERATOR, block(server, {})))) as source:
        moment = lived(source)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    with served(versitygw(elsewhere), tmp_path / "elsewhere.log") as other:
        client(other).create_bucket(Bucket="new-backups")
        described = block(
            other,
            {
                "s3Config": bucket_on(other, "new-backups"),
                "restoreFrom": {"archiveLayout": "recommended", "s3Config": bucket_on(server)},
            },
        )
        settings = clone(*given(CLONE, described))
        assert settings["AWS_ENDPOINT"] == server.endpoint
        settings["WALG_S3_PREFIX"] += "/15"
        with database(settings) as copy:
            assert restored(copy, recovery_target_time=moment) == "[1, 2]"


def test_a_pgp_key_reaches_wal_g_by_one_line(server: Server, tmp_path: Path) -> None:
    passphrase = "example-passphrase"  # noqa: S105 - of a key that lives as long as the test
    encryption = {"pgpKey": new_key(tmp_path, passphrase), "pgpKeyPassphrase": passphrase}
    described = block(server, {"encryption": encryption, "delivery": "secret"})
    client(server).create_bucket(Bucket=BUCKET)
    with database(own(*given(OPERATOR, described))) as source:
        moment = lived(source)
        assert restored(source, recovery_target_time=moment) == "[1, 2]"
    settings = clone(*given(CLONE, described))
    settings["WALG_S3_PREFIX"] += "/15"
    with database(settings) as copy:
        assert restored(copy, recovery_target_time=moment) == "[1, 2]"


def test_a_server_that_only_its_own_authority_vouches_for(tmp_path: Path) -> None:
    command, certificate = with_tls(versitygw(tmp_path), tmp_path)
    with served(command, tmp_path / "server.log") as server:
        client(server, certificate).create_bucket(Bucket=BUCKET)
        s3 = {**bucket_on(server), "caCertificate": certificate.read_text()}
        described = block(server, {"s3Config": s3})
        pod, variables = given(OPERATOR, described)
        with (
            readable_folder() as folder,
            database(mounted(own(pod, variables), pod.files, folder)) as source,
        ):
            moment = lived(source)
            assert restored(source, recovery_target_time=moment) == "[1, 2]"


@contextmanager
def readable_folder() -> Iterator[Path]:
    """Make a folder that the database's account can read too."""
    with TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)
