"""Secrets that keys cannot be read from."""

from collections.abc import Iterator
from typing import Any

from google.protobuf.message import Message

from plugin.backup.names import backup_names
from plugin.contract import Target
from plugin.module.vars import NAMESPACE


def existing_secret_problems(
    path: str, block: Message, target: Target
) -> Iterator[tuple[str, str]]:
    """Yield path and message where a block's existing Secret cannot be there yet."""
    if not block.HasField("existing_secret"):
        return
    existing: Any = getattr(block, "existing_secret")  # noqa: B009 - no type of protobuf's knows it
    spec, names = target.spec, backup_names(target)
    operator_namespace = spec.namespace.value or NAMESPACE
    namespace = existing.namespace or operator_namespace
    creates_namespace = spec.create_namespace or not spec.HasField("namespace")
    if creates_namespace and namespace == operator_namespace:
        yield (
            f"{path}.existing_secret.namespace",
            f"is {namespace}, which the stack creates itself, so nothing can be there before:"
            " keep the Secret in another namespace, and name that",
        )
    elif existing.name in (names.secret, names.files, names.logical) and namespace in (
        operator_namespace,
        *spec.backup_config.database_namespaces,
    ):
        yield (
            f"{path}.existing_secret.name",
            "is a Secret that this module writes itself: name the one that holds the keys",
        )
