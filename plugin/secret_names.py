"""Which variables and settings open something, by their name alone."""

from typing import Final

from plugin.backup.credentials import default_keys

_SETTINGS: Final = frozenset(
    {
        "logical_backup_s3_access_key_id",
        "logical_backup_s3_secret_access_key",
        "logical_backup_azure_storage_account_key",
        "scalyr_api_key",
    }
)
"""Of the operator, which keeps them readable: this module sets none of them."""
_PREFIXES = ("CLONE_", "STANDBY_")


def secret_name(name: str) -> bool:
    """Whether a variable or setting of that name opens something."""
    for prefix in _PREFIXES:
        name = name.removeprefix(prefix)
    return name in default_keys() or name in _SETTINGS
