"""Where the data of databases goes to and comes from, for those who show it."""

from dataclasses import dataclass

from plugin.backup.environment import PodEnvironment, enabled
from plugin.backup.storage.choice import Storages
from plugin.contract import BackupConfig


@dataclass(frozen=True, slots=True)
class Routes:
    """URLs of buckets or containers, archives with the template of their path.

    Attributes:
        archive: where databases write WAL and base backups to; None where they do not.
        restores: whether a database is restored in place from there.
        source: the archive that clones are restored from, as a clone finds it; None
            where WAL-G restores none.
        dumps: the bucket or container of logical backups; None without them.
    """

    archive: str | None
    restores: bool
    source: str | None
    dumps: str | None


def routes(config: BackupConfig, chosen: Storages, environment: PodEnvironment) -> Routes:
    """Return the routes of a checked block, from what its databases are told."""
    archive = environment.plain.get(chosen.own.prefix)
    clones = enabled(config, "enable_clone_wal_g_restore")
    return Routes(
        archive=archive,
        restores=archive is not None and enabled(config, "enable_wal_g_restore"),
        source=environment.plain[chosen.source.clone_prefix] if clones else None,
        dumps=chosen.own.url if config.HasField("logical_backup") else None,
    )
