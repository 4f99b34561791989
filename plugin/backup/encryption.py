"""Encryption by WAL-G, before anything leaves the pod."""

from collections.abc import Mapping

from plugin.backup.credentials import credentials
from plugin.contract import Encryption
from plugin.sensitive import Sensitive


def encryption(config: Encryption, operator_namespace: str) -> Mapping[str, str | Sensitive]:
    """Return the variables by which WAL-G encrypts and decrypts.

    Args:
        config: empty where nothing is encrypted.
        operator_namespace: where an existing Secret is that names no other.
    """
    keys = credentials(config, operator_namespace)
    form = {"WALG_LIBSODIUM_KEY_TRANSFORM": "base64"} if "WALG_LIBSODIUM_KEY" in keys else {}
    return {**keys, **form}
