"""Which backends a backup block chose."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from plugin.backup.storage.azure import azure
from plugin.backup.storage.gcs import gcs
from plugin.backup.storage.r2 import r2
from plugin.backup.storage.s3 import s3
from plugin.backup.storage.storage import File, Identity, Storage
from plugin.contract import BackupConfig, RestoreSource

_BACKENDS: Mapping[str, Callable[[Any, str], Storage]] = {
    "r2_config": r2,
    "s3_config": s3,
    "gcs_config": gcs,
    "azure_config": azure,
}
STORAGE_BLOCKS = tuple(_BACKENDS)
"""Names of the blocks of which a backup block, and a restore source, has one."""

_RESTORE_FILE = "restore-{}"
"""Name of a file of the source that clones are restored from."""


class Storages(NamedTuple):
    """What databases archive to, and what clones are restored from: the same,
    unless the block has a `restore_from`.
    """

    own: Storage
    source: Storage

    def identity(self) -> Identity:
        """Return the workload identity of database pods: that of the archive, with
        what that of a clone's source adds.
        """
        own, source = self.own.identity, self.source.identity
        return Identity(
            service_account={**source.service_account, **own.service_account},
            pod={**source.pod, **own.pod},
            labels=own.labels or source.labels,
        )


def storages(config: BackupConfig, operator_namespace: str) -> Storages:
    """Return the storages of a checked block.

    Args:
        config: the block.
        operator_namespace: where an existing Secret is that names no other.
    """
    own = _storage(config, operator_namespace)
    if not config.HasField("restore_from"):
        return Storages(own, source=own)
    source = _storage(config.restore_from, operator_namespace)
    files = {
        variable: File(_RESTORE_FILE.format(file.name), file.content)
        for variable, file in source.files.items()
    }
    return Storages(own, source._replace(files=files))


def _storage(config: BackupConfig | RestoreSource, operator_namespace: str) -> Storage:
    (name,) = (name for name in STORAGE_BLOCKS if config.HasField(name))
    return _BACKENDS[name](getattr(config, name), operator_namespace)
