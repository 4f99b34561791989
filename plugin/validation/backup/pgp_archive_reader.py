"""PGP keys that the WAL-G of the installed chart reads, but does not archive with."""

from collections.abc import Iterator

from plugin.module.vars import WAL_G_3_CHART
from plugin.openpgp.key import Key
from plugin.openpgp.reader import Choice, Reader
from plugin.validation.backup.pgp_key import undamaged
from plugin.validation.backup.pgp_reader import unread

_OLD = f"the WAL-G of charts before {WAL_G_3_CHART}"


def unarchived(armored: str, reader: Reader) -> Iterator[str]:
    """Yield why a reader cannot use a key that another can, or does not encrypt with it.

    Args:
        armored: a key in ASCII armor; nothing is said of one that is damaged.
        reader: of the WAL-G that is to use it.
    """
    yield from list(unread(armored, reader)) or _unencrypting(undamaged(armored), reader)


def _unencrypting(found: list[Key], reader: Reader) -> Iterator[str]:
    if not reader.goes_by_newest and any(key.may_encrypt_less for key in found):
        yield (
            f"has an older signature by which it expires sooner, or does not encrypt, and {_OLD}"
            " may go by that: export it with `--export-options export-minimal`"
        )
    if reader.choices is not None and not _is_shared(found, *reader.choices):
        yield (
            f"prefers no cipher, or no digest, that {_OLD} encrypts by: set others with"
            " `gpg --edit-key` and its `setpref AES256 AES SHA512 SHA256`, and export it again"
        )


def _is_shared(found: list[Key], ciphers: Choice, digests: Choice) -> bool:
    """A message is for all keys of a block at once."""
    own = [one for key in found for one in key.last_certifications]
    return ciphers.is_met(one.ciphers for one in own) and digests.is_met(one.digests for one in own)
