"""What every backend comes to."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from plugin.sensitive import Sensitive

_NOTHING: Mapping[str, Any] = MappingProxyType({})


class File(NamedTuple):
    """A file that reaches database pods as a key of a mounted Secret."""

    name: str
    content: "str | Sensitive"


class Identity(NamedTuple):
    """How database pods become known to a cloud's workload identity.

    Attributes:
        service_account: annotations of the pods' service account.
        pod: annotations of the pods themselves.
        labels: keys of labels that a `postgresql` resource hands to its pods.
    """

    service_account: Mapping[str, str] = _NOTHING
    pod: Mapping[str, str] = _NOTHING
    labels: tuple[str, ...] = ()


class LogicalStorage(NamedTuple):
    """The same storage for the operator's logical backup job.

    Attributes:
        values: of the chart's `configLogicalBackup`. Nothing secret: Helm keeps
            them in its release history.
        environment: what the job takes from a Secret in its namespace.
    """

    values: Mapping[str, str]
    environment: "Mapping[str, str | Sensitive]" = _NOTHING


class Storage(NamedTuple):
    """A bucket or container, as Spilo and WAL-G are told of it.

    Attributes:
        url: scheme and bucket, which the path of an archive follows.
        server: URL of the server that has it.
        located_by: fields of the block that lead to another server, as people read them;
            empty where none does.
        prefix: variable that an archive's own prefix goes into.
        clone_prefix: variable that the prefix of a clone's source goes into. For
            S3 and GCS the WAL-E name, which Spilo copies to WAL-G's: it is the
            one that the operator sets from a manifest's `s3_wal_path`, and so
            does not hide it.
        settings: needed to write and to read.
        writing: needed to write alone.
        base_backups: needed by base backups alone.
        reading: needed in a clone alone.
        credentials: the keys, by the variables that WAL-G reads.
        files: by the variable that holds the file's path.
        identity: workload identity, if that is the way in.
        logical: for logical backups.
    """

    url: str
    server: str
    located_by: str
    prefix: str
    clone_prefix: str
    logical: LogicalStorage
    settings: Mapping[str, str] = _NOTHING
    writing: Mapping[str, str] = _NOTHING
    base_backups: Mapping[str, str] = _NOTHING
    reading: Mapping[str, str] = _NOTHING
    credentials: Mapping[str, Sensitive] = _NOTHING
    files: Mapping[str, File] = _NOTHING
    identity: Identity = Identity()
