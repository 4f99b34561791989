"""The buckets of a backup block, and the archives in them."""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime

from plugin.backup.archive_path import archive_path
from plugin.backup.environment import archives as archives_on
from plugin.backup.storage.choice import storages
from plugin.backup.storage.storage import Storage
from plugin.bounded import bounded
from plugin.contract import BackupConfig
from plugin.doctor.backups.ages import ages
from plugin.doctor.backups.archives import archives
from plugin.doctor.backups.databases import Database
from plugin.doctor.backups.layout import common_folder
from plugin.doctor.bucket.client import Bucket, bucket
from plugin.doctor.bucket.failure import Place, failure
from plugin.doctor.bucket.folders import BucketFolders
from plugin.doctor.bucket.operations import Operations
from plugin.doctor.bucket.probe import LIST, OPERATIONS, READ, Probe
from plugin.doctor.check import Check, Group, Status, skipped
from plugin.doctor.limits import CHECK_SECONDS
from plugin.sensitive import SecretKey, secret_keys

_AGES = "newest"
"""Name of the checks of base backups, where they cannot be looked at."""
_OPEN = "settings"
_SOURCE = (f"restore_from {LIST}", f"restore_from {READ}")


def bucket_checks(
    config: BackupConfig,
    operator_namespace: str,
    keys: Mapping[SecretKey, str],
    running: tuple[Database, ...] | None,
) -> Iterator[Check]:
    """Yield what the buckets of a checked block let one do, and how old backups are.

    Args:
        config: the block.
        operator_namespace: where an existing Secret is that names no other.
        keys: of existing Secrets, as far as they could be read.
        running: the database clusters, None where they are not known.
    """
    chosen = storages(config, operator_namespace)
    template = archive_path(config)
    if archives_on(config):
        yield from _own(chosen.own, keys, template, lambda own: _ages(own, config, running))
    else:
        yield from skipped(Group.BUCKET, OPERATIONS, "enable_wal_g_backup is false")
    if config.HasField("restore_from"):
        yield from _source(chosen.source, keys, common_folder(archive_path(config.restore_from)))


def _own(
    storage: Storage,
    keys: Mapping[SecretKey, str],
    template: str,
    look_at_backups: Callable[[Bucket], list[Check]],
) -> Iterator[Check]:
    opened = _opened(storage, keys, OPERATIONS)
    if not isinstance(opened, Bucket):
        yield from opened
        yield from skipped(Group.BACKUPS, [_AGES], "the bucket cannot be looked at from here")
        return
    checks = Probe(opened, common_folder(template)).run()
    yield from checks
    if any(check.name == LIST and check.status is Status.OK for check in checks):
        yield from look_at_backups(opened)
    else:
        yield from skipped(Group.BACKUPS, [_AGES], f"{LIST} did not succeed")


def _opened(
    storage: Storage, keys: Mapping[SecretKey, str], names: tuple[str, ...]
) -> Bucket | list[Check]:
    """Return a client, or the checks that cannot be made without one."""
    values = (*storage.credentials.values(), *(file.content for file in storage.files.values()))
    if any(storage.identity):
        because = "the databases' workload identity cannot be tried from here"
        return list(skipped(Group.BUCKET, names, because))
    if any(key not in keys for value in values for key in secret_keys(value)):
        because = "the keys in an existing Secret cannot be read"
        return list(skipped(Group.BUCKET, names, because))
    try:
        return bucket(storage, keys)
    except Exception as error:  # noqa: BLE001 - obstore raises built-in errors too
        why = failure(error, Place(storage.server, storage.located_by, ()))
        check = Check(Group.BUCKET, _OPEN, Status.FAILED, why.sentence, why.remedy)
        return [check, *skipped(Group.BUCKET, names, f"{_OPEN} failed")]


def _ages(own: Bucket, config: BackupConfig, running: tuple[Database, ...] | None) -> list[Check]:
    try:
        found = bounded(
            lambda: list(archives(BucketFolders(own.store), archive_path(config))), CHECK_SECONDS
        )
    except TimeoutError:
        sentence = f"the archives cannot be listed within {CHECK_SECONDS} seconds"
        return [Check(Group.BACKUPS, _AGES, Status.WARNING, sentence)]
    except Exception as error:  # noqa: BLE001 - as above
        why = failure(error, own.place)
        return [Check(Group.BACKUPS, _AGES, Status.FAILED, why.sentence, why.remedy)]
    checks = list(ages(found, running, config.backup_schedule, datetime.now(UTC)))
    return checks or [Check(Group.BACKUPS, _AGES, Status.OK, "there is no archive yet")]


def _source(storage: Storage, keys: Mapping[SecretKey, str], folder: str) -> Iterator[Check]:
    """Clones read from it, and nothing writes to it."""
    opened = _opened(storage, keys, _SOURCE)
    if not isinstance(opened, Bucket):
        yield from opened
        return
    listing, reading = _SOURCE
    operations = Operations(opened)
    try:
        first = operations.first(folder)
        yield Check(Group.BUCKET, listing, Status.OK, "can be listed")
        if first is None:
            yield from skipped(Group.BUCKET, [reading], f"there is nothing in {folder or 'it'}")
            return
    except Exception as error:  # noqa: BLE001 - as above
        yield _not_restored(listing, error, opened)
        yield from skipped(Group.BUCKET, [reading], f"{listing} failed")
        return
    try:
        operations.read_start(first)
        yield Check(Group.BUCKET, reading, Status.OK, "can be read")
    except Exception as error:  # noqa: BLE001 - as above
        yield _not_restored(reading, error, opened)


def _not_restored(name: str, error: Exception, source: Bucket) -> Check:
    why = failure(error, source.place)
    remedy = why.remedy or f"allow it on {source.url} to the keys"
    sentence = why.sentence if why.stops else f"{why.sentence}: nothing can be cloned from it"
    return Check(Group.BUCKET, name, Status.FAILED, sentence, remedy)
