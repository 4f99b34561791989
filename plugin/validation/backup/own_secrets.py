"""Secrets that the module writes are none to read keys from."""

from collections.abc import Iterator
from typing import Any

from google.protobuf.message import Message

from plugin.backup.names import backup_names
from plugin.contract import Target
from plugin.module.vars import NAMESPACE


def own_secret_problems(path: str, block: Message, target: Target) -> Iterator[tuple[str, str]]:
    """Yield path and message where a block's existing Secret is one of the module's own."""
    if not block.HasField("existing_secret"):
        return
    existing: Any = getattr(block, "existing_secret")  # noqa: B009 - no type of protobuf's knows it
    names = backup_names(target)
    operator_namespace = target.spec.namespace.value or NAMESPACE
    namespace = existing.namespace or operator_namespace
    written_to = {operator_namespace, *target.spec.backup_config.database_namespaces}
    if existing.name in (names.secret, names.files, names.logical) and namespace in written_to:
        yield (
            f"{path}.existing_secret.name",
            "is a Secret that this module writes itself: name the one that holds the keys",
        )
