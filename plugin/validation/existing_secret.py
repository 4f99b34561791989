"""Keys that were read from a Secret in the cluster, held against the contract's
rules on the fields that they stand for.
"""

import base64
import binascii
from collections.abc import Iterator, Mapping, Sequence

from plugin.backup.credentials import default_keys
from plugin.errors import ExistingSecretError, Problem
from plugin.openpgp.reader import Reader
from plugin.sensitive import SecretKey
from plugin.validation.backup.pgp_archive_reader import unarchived
from plugin.validation.backup.pgp_key import (
    archive_key_problems,
    passphrase_problems,
    pgp_key_problems,
    unlocking_problems,
)
from plugin.validation.backup.pgp_reader import unread
from plugin.validation.backup.service_account_key import service_account_key_problems
from plugin.validation.rules import broken_rules


def read_keys(
    keys: Sequence[SecretKey], data: Mapping[str, str] | None, reader: Reader
) -> Mapping[SecretKey, str]:
    """Return the text of each key of one Secret.

    Args:
        keys: what is wanted of it.
        data: of the Secret, in base64, as Kubernetes gives it out.
        reader: of PGP keys, in the WAL-G that is given them.

    Raises:
        ExistingSecretError: with everything that is missing or breaks a rule.
    """
    texts = {key: _text((data or {}).get(key.key, "")) for key in keys}
    problems = [
        Problem(f"Secret {key.namespace}/{key.name}: its {key.contract_field} {problem}")
        for key, text in texts.items()
        for problem in _problems(key, text, reader)
    ]
    problems += map(Problem, _passphrase_problems(texts))
    if problems:
        raise ExistingSecretError(problems)
    return {key: text for key, text in texts.items() if text is not None}


def _text(encoded: str) -> str | None:
    try:
        return base64.b64decode(encoded).decode()
    except (UnicodeDecodeError, binascii.Error):
        return None


def _problems(key: SecretKey, text: str | None, reader: Reader) -> Iterator[str]:
    """Messages name the field, and a key by its default alone: some write the
    secret itself where the key's name belongs.
    """
    if text is None:
        yield "is no text in UTF-8"
    elif not text:
        where = key.key if key.key in default_keys() else "the key that existing_secret.keys names"
        yield f"is missing under {where}: add it to the Secret, or name another key"
    else:
        block = key.block(**{key.contract_field: text})
        broken = [message for path, message in broken_rules(block) if path == key.contract_field]
        yield from broken or _beyond_rules(key, text, reader)


def _beyond_rules(key: SecretKey, text: str, reader: Reader) -> Iterator[str]:
    """What no rule in `proto/` can express."""
    match key.contract_field:
        case "service_account_key":
            yield from service_account_key_problems(text)
        case "pgp_key" if key.is_only_read:
            yield from list(pgp_key_problems(text)) or unread(text, reader)
        case "pgp_key":
            yield from list(archive_key_problems(text)) or unarchived(text, reader)


def _passphrase_problems(texts: Mapping[SecretKey, str | None]) -> Iterator[str]:
    """A passphrase in the Secret is for the PGP key of its own block: of the two blocks that
    have one, one is only read.
    """
    given = {key.is_only_read for key in texts if key.contract_field == "pgp_key_passphrase"}
    for key, text in texts.items():
        if key.contract_field == "pgp_key" and text:
            check = unlocking_problems if key.is_only_read in given else passphrase_problems
            for problem in check(text):
                yield f"Secret {key.namespace}/{key.name}: its pgp_key {problem}"
