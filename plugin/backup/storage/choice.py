"""Which backend a block chose."""

from collections.abc import Callable, Mapping
from typing import Any

from plugin.backup.storage.azure import azure
from plugin.backup.storage.gcs import gcs
from plugin.backup.storage.r2 import r2
from plugin.backup.storage.s3 import s3
from plugin.backup.storage.storage import Storage
from plugin.contract import BackupConfig, RestoreSource

_BACKENDS: Mapping[str, Callable[[Any, str], Storage]] = {
    "r2_config": r2,
    "s3_config": s3,
    "gcs_config": gcs,
    "azure_config": azure,
}


def chosen_storages(config: BackupConfig | RestoreSource) -> list[str]:
    """Return the names of the storage blocks that are given; one, if the rules are kept."""
    return [name for name in _BACKENDS if config.HasField(name)]


def storage(config: BackupConfig | RestoreSource, operator_namespace: str) -> Storage:
    """Return the one storage of a checked block."""
    (name,) = chosen_storages(config)
    return _BACKENDS[name](getattr(config, name), operator_namespace)
