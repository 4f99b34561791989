"""What reaches database pods as a file: certificates, and keys of Google's.

The operator mounts it from a Secret in each database's own namespace.
"""

from collections.abc import Iterator

from google.protobuf.message import Message

from plugin.backup.names import backup_names
from plugin.contract import (
    DELIVERED_IN_SECRETS,
    BackupConfig,
    GcsConfig,
    S3Config,
    Target,
)
from plugin.validation.backup.credentials import key_blocks
from plugin.validation.backup.service_account_key import service_account_key_problems
from plugin.validation.certificates import are_certificates

_LABEL_LENGTH = 63


def file_problems(path: str, block: Message, config: BackupConfig) -> Iterator[tuple[str, str]]:
    """Yield path and message of what is wrong with the file of one block, if it has one."""
    if isinstance(block, S3Config) and block.ca_certificate:
        yield from _certificate(f"{path}.ca_certificate", block, config)
    if isinstance(block, GcsConfig):
        yield from _key_file(path, block, config)


def lacks_namespaces(config: BackupConfig) -> bool:
    """Whether database_namespaces is still to be asked for: `delivery: secret`
    does so by itself.
    """
    return not config.database_namespaces and config.delivery != DELIVERED_IN_SECRETS


def mounted_name_problems(target: Target) -> Iterator[tuple[str, str]]:
    """Yield path and message where the mounted Secret's name cannot name a volume,
    which the operator calls the same: a DNS label of RFC 1123.
    """
    blocks = [block for _, block in key_blocks(target.spec.backup_config, "")]
    name = backup_names(target).files
    if any(map(_is_mounted, blocks)) and (len(name) > _LABEL_LENGTH or "." in name):
        yield (
            "target.metadata.name",
            f"names a volume of database pods, {name}, which may have at most"
            f" {_LABEL_LENGTH} characters and no '.': give a shorter name, without '.'",
        )


def _is_mounted(block: Message) -> bool:
    if isinstance(block, S3Config):
        return bool(block.ca_certificate)
    return isinstance(block, GcsConfig) and not block.HasField("workload_identity")


def _certificate(path: str, block: S3Config, config: BackupConfig) -> Iterator[tuple[str, str]]:
    if "PRIVATE KEY" in block.ca_certificate.upper():
        yield path, "holds a private key: hand over the certificate alone"
    elif not are_certificates(block.ca_certificate):
        yield path, "is no certificate: hand over PEM, with its BEGIN and END lines"
    if not block.endpoint:
        yield path, "is for an endpoint of your own: give endpoint, or remove it"
    yield from _mounted(path, config)


def _key_file(path: str, block: GcsConfig, config: BackupConfig) -> Iterator[tuple[str, str]]:
    key = f"{path}.service_account_key"
    if block.service_account_key:
        for problem in service_account_key_problems(block.service_account_key):
            yield key, problem
        yield from _mounted(key, config)
    elif block.HasField("existing_secret"):
        yield from _mounted(f"{path}.existing_secret", config)


def _mounted(path: str, config: BackupConfig) -> Iterator[tuple[str, str]]:
    """A file needs its Secret by either delivery."""
    if lacks_namespaces(config):
        yield (
            path,
            "reaches databases as a file, from a Secret in their own namespaces:"
            " list those in database_namespaces",
        )
