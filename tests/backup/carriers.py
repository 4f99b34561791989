"""What the objects hold that carry a backup's settings, by the plan and over the wire.

Not a test: what the tests of backups share.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from wire_inputs import created, plain

from plugin.backup.delivery import Backup
from plugin.openpgp.reader import X_CRYPTO
from plugin.preview.registration import Deployment
from plugin.sensitive import SecretKey, resolve
from plugin.validation.existing_secret import read_keys

Place = tuple[str, str]
"""Namespace and name."""


class Carriers(NamedTuple):
    """The texts in ConfigMaps and Secrets, each by its place."""

    config_maps: Mapping[Place, Mapping[str, str]]
    secrets: Mapping[Place, Mapping[str, str]]


def planned(backup: Backup, namespace: str, cluster: Mapping[str, Any]) -> Carriers:
    """Return what is planned.

    Args:
        backup: the plan.
        namespace: the operator's.
        cluster: the Secrets that exist, by namespace and name, as `a/b`.
    """
    read = _read(backup, cluster)
    return Carriers(
        {
            (namespace, backup.config_map_name): {
                key: resolve(value, read) for key, value in backup.config_map.items()
            }
        },
        {
            (secret.namespace, secret.name): {
                key: resolve(value, read) for key, value in secret.data.items()
            }
            for secret in backup.secrets
        },
    )


def _read(backup: Backup, cluster: Mapping[str, Any]) -> dict[SecretKey, str]:
    return {
        key: text
        for wanted in backup.existing_secrets
        for key, text in read_keys(
            wanted.keys, cluster[f"{wanted.namespace}/{wanted.name}"]["data"], X_CRYPTO
        ).items()
    }


def registered(deployment: Deployment) -> Carriers:
    """Return what is registered."""
    return Carriers(
        _contents(deployment, "ConfigMap", "data"), _contents(deployment, "Secret", "stringData")
    )


def _contents(deployment: Deployment, kind: str, field: str) -> dict[Place, dict[str, str]]:
    objects = [plain(found.inputs) for found in created(deployment, kind)]
    return {(one["metadata"]["namespace"], one["metadata"]["name"]): one[field] for one in objects}
