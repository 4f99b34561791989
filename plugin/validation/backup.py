"""What a backup block says in one place against what it says in another."""

import json
import re
import ssl
from collections.abc import Iterator
from typing import Any

from plugin.backup.names import backup_names
from plugin.contract import (
    DELIVERED_IN_CONFIG_MAP,
    BackupConfig,
    GcsConfig,
    RestoreSource,
    S3Config,
    Target,
)
from plugin.validation.backup_credentials import credential_problems, key_blocks
from plugin.validation.cron import cron_problems
from plugin.validation.logical_backup import lacks_namespaces, logical_backup_problems

PATH = "target.spec.backup_config"
_LABEL_LENGTH = 63
_PEM_CERTIFICATE = re.compile(r"-----BEGIN CERTIFICATE-----[\x00-\x7f]+?-----END CERTIFICATE-----")
_KEY_FIELDS = ("client_email", "private_key")


def backup_problems(target: Target) -> Iterator[tuple[str, str]]:
    """Yield path and message of everything that is wrong with the backup block."""
    if not target.spec.HasField("backup_config"):
        return
    config = target.spec.backup_config
    for problem in cron_problems(config.backup_schedule):
        yield f"{PATH}.backup_schedule", problem
    for path, block in key_blocks(config, PATH):
        yield from credential_problems(path, block)
        if isinstance(block, S3Config):
            yield from _certificate(path, block, config)
        if isinstance(block, GcsConfig):
            yield from _key_file(path, block, config)
    yield from _one_identity(config)
    yield from _name_of_mounted_secret(target)
    if config.HasField("logical_backup"):
        yield from logical_backup_problems(config, PATH)


def _certificate(path: str, block: S3Config, config: BackupConfig) -> Iterator[tuple[str, str]]:
    if not block.ca_certificate:
        return
    path = f"{path}.ca_certificate"
    if "PRIVATE KEY" in block.ca_certificate:
        yield path, "holds a private key: hand over the certificate alone"
    elif not _is_certificate(block.ca_certificate):
        yield path, "is no certificate: hand over PEM, with its BEGIN and END lines"
    if not block.endpoint:
        yield path, "is for an endpoint of your own: give endpoint, or remove it"
    if lacks_namespaces(config):
        yield (
            path,
            "reaches databases as a file, from a Secret in their own namespaces:"
            " list those in database_namespaces",
        )


def _is_certificate(text: str) -> bool:
    """Whether all PEM blocks of a text are certificates, and there is one.

    What stands between them is comment, in any script.
    """
    found = _PEM_CERTIFICATE.findall(text)
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(cadata="\n".join(found))
    except (ssl.SSLError, ValueError):
        return False
    return len(found) == text.count("-----BEGIN ")


def _key_file(path: str, block: GcsConfig, config: BackupConfig) -> Iterator[tuple[str, str]]:
    key = block.service_account_key
    if key and not _is_service_account_key(key):
        yield (
            f"{path}.service_account_key",
            "is no key of a Google service account: hand over the JSON file's whole text",
        )
    has_key = key or block.HasField("existing_secret")
    if has_key and config.delivery in DELIVERED_IN_CONFIG_MAP:
        yield (
            f"{path}.{'service_account_key' if key else 'existing_secret'}",
            "reaches databases as a file, from a Secret in their own namespaces:"
            " set delivery: secret and list those in database_namespaces",
        )


def _is_service_account_key(text: str) -> bool:
    try:
        key = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(key, dict) and (
        key.get("type") == "service_account"
        and all(isinstance(key.get(name), str) and key[name] for name in _KEY_FIELDS)
    )


def _one_identity(config: BackupConfig) -> Iterator[tuple[str, str]]:
    """A pod has one service account, which stands for one Google or Azure identity."""
    source: RestoreSource = config.restore_from
    for name in ("gcs_config", "azure_config"):
        own, other = getattr(config, name), getattr(source, name)
        both = own.HasField("workload_identity") and other.HasField("workload_identity")
        if both and _identity(own) != _identity(other):
            yield (
                f"{PATH}.restore_from.{name}.workload_identity",
                "differs from that of the archive itself, and a pod has one: give the same, and"
                " let it read both",
            )


def _identity(storage: Any) -> str:
    """Return the identity as text, in which letter case means nothing."""
    return str(storage.workload_identity).lower()


def _name_of_mounted_secret(target: Target) -> Iterator[tuple[str, str]]:
    """The operator names a pod's volume after the Secret: a DNS label of RFC 1123."""
    config = target.spec.backup_config
    blocks = [block for _, block in key_blocks(config, PATH)]
    mounts = any(
        (isinstance(block, S3Config) and block.ca_certificate)
        or (isinstance(block, GcsConfig) and not block.HasField("workload_identity"))
        for block in blocks
    )
    name = backup_names(target).files
    if mounts and (len(name) > _LABEL_LENGTH or "." in name):
        yield (
            "target.metadata.name",
            f"names a volume of database pods, {name}, which may have at most"
            f" {_LABEL_LENGTH} characters and no '.': give a shorter name, without '.'",
        )
