"""Secrets that keys cannot be read from."""

from collections.abc import Iterator

from google.protobuf.message import Message

from plugin.backup.credentials import existing_secret
from plugin.backup.names import backup_names
from plugin.contract import Target
from plugin.operator_namespace import creates_namespace, operator_namespace


def existing_secret_problems(
    path: str, block: Message, target: Target
) -> Iterator[tuple[str, str]]:
    """Yield path and message where a block's existing Secret cannot be there yet."""
    if not block.HasField("existing_secret"):
        return
    existing, spec, names = existing_secret(block), target.spec, backup_names(target)
    operators = operator_namespace(spec)
    namespace = existing.namespace or operators
    if creates_namespace(spec) and namespace == operators:
        yield (
            f"{path}.existing_secret.namespace",
            f"is {namespace}, which the stack creates itself, so nothing can be there before:"
            " keep the Secret in another namespace, and name that",
        )
    elif existing.name in (names.secret, names.files, names.logical) and namespace in (
        operators,
        *spec.backup_config.database_namespaces,
    ):
        yield (
            f"{path}.existing_secret.name",
            "is a Secret that this module writes itself: name the one that holds the keys",
        )
