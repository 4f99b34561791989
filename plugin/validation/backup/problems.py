"""All checks of a backup block."""

from collections.abc import Iterator

from plugin.contract import Encryption, Target
from plugin.validation.backup.azure import service_principal_problems
from plugin.validation.backup.credentials import credential_problems, key_blocks
from plugin.validation.backup.existing_secret import existing_secret_problems
from plugin.validation.backup.files import file_problems, mounted_name_problems
from plugin.validation.backup.identity import identity_problems
from plugin.validation.backup.logical import logical_backup_problems
from plugin.validation.cron import cron_problems
from plugin.validation.rules import broken_rules

_PATH = "target.spec.backup_config"


def backup_problems(target: Target) -> Iterator[tuple[str, str]]:
    """Yield path and message of everything that is wrong with the backup block."""
    if not target.spec.HasField("backup_config"):
        return
    config = target.spec.backup_config
    for problem in cron_problems(config.backup_schedule) if config.backup_schedule else ():
        yield f"{_PATH}.backup_schedule", problem
    for path, block in key_blocks(config, _PATH):
        yield from credential_problems(path, block)
        yield from file_problems(path, block, config)
        yield from existing_secret_problems(path, block, target)
        if isinstance(block, Encryption):
            for problem in _pgp_key(path, block):
                yield f"{path}.pgp_key", problem
        yield from service_principal_problems(path, block)
    yield from identity_problems(config, _PATH)
    yield from mounted_name_problems(target)
    if config.HasField("logical_backup"):
        yield from logical_backup_problems(config, _PATH)


def _pgp_key(path: str, block: Encryption) -> Iterator[str]:
    """What keeps the rule in `proto/` is in armor, and worth to be looked into."""
    if not block.pgp_key or any(path == "pgp_key" for path, _ in broken_rules(block)):
        return
    # Few stack inputs hold such a key.
    from plugin.validation.backup.pgp_key import (  # noqa: PLC0415
        archive_key_problems,
        passphrase_problems,
        pgp_key_problems,
        unlocking_problems,
    )

    check = archive_key_problems if path == f"{_PATH}.encryption" else pgp_key_problems
    yield from check(block.pgp_key)
    with_it = unlocking_problems if block.pgp_key_passphrase else passphrase_problems
    yield from with_it(block.pgp_key)
