"""Where in its bucket a database's archive is."""

from plugin.backup.expansion import renamed
from plugin.contract import BackupConfig, RestoreSource
from plugin.module.vars import DEFAULT_S3_PREFIX_TEMPLATE, RECOMMENDED_S3_PREFIX_TEMPLATE

_VERSION = "/$(PGVERSION)"


def archive_path(config: BackupConfig | RestoreSource) -> str:
    """Return the path's template: the given one, or that of the layout."""
    named = RECOMMENDED_S3_PREFIX_TEMPLATE if config.archive_layout else DEFAULT_S3_PREFIX_TEMPLATE
    return config.s3_prefix_template or named


def clone_prefix(prefix: str) -> str:
    """Return the prefix that a clone finds the archive at which is written to `prefix`.

    It names the cluster that is cloned, by the variable that the operator sets
    for it. `$(PGVERSION)` is the clone's own version. Spilo's
    clone_with_wale.py tries every version itself where a prefix contains
    `/spilo/` and ends in `/wal`, so there the version is left to it.
    """
    prefix = renamed(prefix, {"SCOPE": "CLONE_SCOPE"})
    versionless = prefix.removesuffix(_VERSION)
    searched = "/spilo/" in versionless and versionless.endswith("/wal")
    return versionless if searched else prefix
