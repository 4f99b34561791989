"""What the schemas of the releases have, as far as they differ from this module's contract.

Read from the .proto files of project-planton and of openmcf, as it is called since, at
these releases. What is not here is alike: this module's contract has their fields under
their numbers, and gives its own ones, which no release knows, numbers from 20 on.
"""

from collections.abc import Mapping
from typing import NamedTuple

from google.protobuf.descriptor import FieldDescriptor

from plugin.module.vars import API_VERSION, API_VERSION_OF_OPENMCF


class Release(NamedTuple):
    """A release of the CLI, and the API version that its manifests have to have."""

    name: str
    api_version: str

    def __str__(self) -> str:
        return self.name


_FIRST = Release("project-planton 2025-11", API_VERSION)
_SECOND = Release("project-planton 2026-01", API_VERSION)
_RENAMED = Release("openmcf 2026-01", API_VERSION_OF_OPENMCF)

Releases = frozenset[Release]
RELEASES = (_FIRST, _SECOND, _RENAMED)
"""From the first to the last."""

_EVERY: Releases = frozenset(RELEASES)
_SINCE_2026 = frozenset({_SECOND, _RENAMED})
_UNTIL_2025 = frozenset({_FIRST})

_OWN_NUMBERS_FROM = 20

_DIFFERENT: Mapping[str, Releases] = {
    "metadata.group": _SINCE_2026,
    "spec.namespace": _SINCE_2026,
    "spec.create_namespace": _SINCE_2026,
    "spec.target_cluster.cluster_kind": _SINCE_2026,
    "spec.target_cluster.cluster_name": _SINCE_2026,
    "spec.target_cluster.kubernetes_credential_id": _UNTIL_2025,
    "spec.target_cluster.kubernetes_cluster_selector": _UNTIL_2025,
}
"""Which releases know a field that some do not, by its path in the manifest."""

_R2 = "spec.backup_config.r2_config"
REQUIRED: Mapping[str, Releases] = {
    "spec.namespace": _SINCE_2026,
    "spec.container": _EVERY,
    "spec.backup_config.r2_config": _EVERY,
    "spec.backup_config.backup_schedule": _EVERY,
    f"{_R2}.cloudflare_account_id": _EVERY,
    f"{_R2}.bucket_name": _EVERY,
    f"{_R2}.access_key_id": _EVERY,
    f"{_R2}.secret_access_key": _EVERY,
}
"""Which releases refuse a manifest whose field is missing or empty where the message around
it is given: the fields that they mark as required to protovalidate.
"""


def refusing(field: FieldDescriptor, path: str) -> Releases:
    """Return the releases whose schema lacks the contract's field at a path in the manifest."""
    own = field.number >= _OWN_NUMBERS_FROM
    return _EVERY - _DIFFERENT.get(path, frozenset() if own else _EVERY)
