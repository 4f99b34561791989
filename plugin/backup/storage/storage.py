"""What every backend comes to."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from plugin.sensitive import Sensitive


@dataclass(frozen=True, slots=True)
class File:
    """A file that reaches database pods as a key of a mounted Secret."""

    name: str
    content: "str | Sensitive"


@dataclass(frozen=True, slots=True)
class Identity:
    """How database pods become known to a cloud's workload identity.

    Attributes:
        service_account: annotations of the pods' service account.
        pod: annotations of the pods themselves.
        labels: keys of labels that a `postgresql` resource hands to its pods.
    """

    service_account: Mapping[str, str] = field(default_factory=dict)
    pod: Mapping[str, str] = field(default_factory=dict)
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LogicalStorage:
    """The same storage for the operator's logical backup job.

    Attributes:
        values: of the chart's `configLogicalBackup`. Nothing secret: Helm keeps
            them in its release history.
        environment: what the job takes from a Secret in its namespace.
    """

    values: Mapping[str, str]
    environment: "Mapping[str, str | Sensitive]" = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Storage:
    """A bucket or container, as Spilo and WAL-G are told of it.

    Attributes:
        url: scheme and bucket, which the path of an archive follows.
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
    prefix: str
    clone_prefix: str
    logical: LogicalStorage
    settings: Mapping[str, str] = field(default_factory=dict)
    writing: Mapping[str, str] = field(default_factory=dict)
    base_backups: Mapping[str, str] = field(default_factory=dict)
    reading: Mapping[str, str] = field(default_factory=dict)
    credentials: Mapping[str, Sensitive] = field(default_factory=dict)
    files: Mapping[str, File] = field(default_factory=dict)
    identity: Identity = Identity()
