"""Workload identities that one pod can have together."""

from collections.abc import Iterator
from typing import Any

from plugin.contract import BackupConfig


def identity_problems(config: BackupConfig, path: str) -> Iterator[tuple[str, str]]:
    """Yield path and message where the source of clones asks for a second identity.

    A pod has one service account, which stands for one Google or Azure identity.
    """
    for name in ("gcs_config", "azure_config"):
        own, other = getattr(config, name), getattr(config.restore_from, name)
        both = own.HasField("workload_identity") and other.HasField("workload_identity")
        if both and _identity(own) != _identity(other):
            yield (
                f"{path}.restore_from.{name}.workload_identity",
                "differs from that of the archive itself, and a pod has one: give the same, and"
                " let it read both",
            )


def _identity(storage: Any) -> str:
    """Return the identity as text, in which letter case means nothing."""
    return str(storage.workload_identity).lower()
