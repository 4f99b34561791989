"""What WAL-G does with the keys that are refused, so that the refusals stay true."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from gpg import new_key
from kubelet import OPERATOR
from pods import BUCKET, bucket_on, client, given
from postgres import Database, database
from servers import served, versitygw
from spilo_view import own

from plugin.backup.pgp import one_line
from plugin.validation.backup.pgp_key import (
    archive_key_problems,
    passphrase_problems,
    pgp_key_problems,
)

SEGMENT = "000000010000000000000001"
PASSPHRASE = "example-passphrase"  # noqa: S105 - of a key that lives as long as the test


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[Mapping[str, str]]:
    """Yield WAL-G's variables without encryption."""
    with served(versitygw(tmp_path), tmp_path / "server.log") as server:
        client(server).create_bucket(Bucket=BUCKET)
        block = {"backupSchedule": "@daily", "archiveLayout": "recommended"}
        yield own(*given(OPERATOR, {**block, "s3Config": bucket_on(server)}))


def push(source: Database) -> None:
    source.run("mkdir", "-p", source.data / "pg_wal/archive_status")
    source.run("truncate", "--size", "1M", source.data / "pg_wal" / SEGMENT)
    source.walg("wal-push", source.data / "pg_wal" / SEGMENT)


def fetch(source: Database) -> None:
    source.walg("wal-fetch", SEGMENT, source.folder / "fetched")


def test_a_key_without_its_passphrase_archives_and_never_restores(
    storage: Mapping[str, str], tmp_path: Path
) -> None:
    locked = new_key(tmp_path, PASSPHRASE)
    assert list(passphrase_problems(locked))
    with database({**storage, "WALG_PGP_KEY": one_line(locked)}) as source:
        push(source)
        with pytest.raises(AssertionError, match="openpgp: incorrect key"):
            fetch(source)


def test_a_public_key_archives_and_never_restores(
    storage: Mapping[str, str], tmp_path: Path
) -> None:
    public = new_key(tmp_path, option="--export")
    assert list(pgp_key_problems(public))
    with database({**storage, "WALG_PGP_KEY": one_line(public)}) as source:
        push(source)
        with pytest.raises(AssertionError, match="openpgp: incorrect key"):
            fetch(source)


def test_a_key_that_only_signs_archives_nothing(storage: Mapping[str, str], tmp_path: Path) -> None:
    signing = new_key(tmp_path, usage="sign")
    assert list(archive_key_problems(signing))
    with (
        database({**storage, "WALG_PGP_KEY": one_line(signing)}) as source,
        pytest.raises(AssertionError, match=r"no (valid )?encryption keys?"),
    ):
        push(source)


def test_a_passphrase_too_many_does_no_harm(storage: Mapping[str, str], tmp_path: Path) -> None:
    unlocked = new_key(tmp_path)
    settings = {"WALG_PGP_KEY": one_line(unlocked), "WALG_PGP_KEY_PASSPHRASE": PASSPHRASE}
    with database({**storage, **settings}) as source:
        push(source)
        fetch(source)
