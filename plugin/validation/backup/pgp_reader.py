"""PGP keys that another WAL-G reads, but not that of the chart which is installed."""

from collections.abc import Iterator

from plugin.module.vars import WAL_G_3_CHART
from plugin.openpgp.algorithm import name_of
from plugin.openpgp.key import Key
from plugin.openpgp.key_packet import Protection
from plugin.openpgp.reader import Reader, Signatures
from plugin.openpgp.signature import Signature
from plugin.validation.backup.pgp_key import EXPORT, MAKE, undamaged

_OLD = f"which the WAL-G of charts before {WAL_G_3_CHART} cannot read"
_MINIMAL = "export it with `--export-options export-minimal`, or make another"


def unread(armored: str, reader: Reader) -> Iterator[str]:
    """Yield why a reader cannot use a key that another can.

    Args:
        armored: a key in ASCII armor; nothing is said of one that is damaged.
        reader: of the WAL-G that is to use it.
    """
    for problems in (_unread(key, reader) for key in undamaged(armored)):
        yield from list(problems)[:1]


def _unread(key: Key, reader: Reader) -> Iterator[str]:
    for packet in (part.packet for part in key.parts if part.packet):
        if not reader.reads(packet):
            yield (
                f"holds a key of {name_of(packet.algorithm)}, {_OLD}: make it of RSA with all its"
                f" subkeys; {MAKE}"
            )
        elif packet.protection is Protection.LEFT_OUT and not reader.reads_left_out:
            yield (
                f"lacks the secret half of the key itself or of a subkey, {_OLD} without: export it"
                f" with {EXPORT} where all are at hand"
            )
    if reader.signatures is not None:
        yield from _unread_signatures(key, reader.signatures)
    if any(one.digest not in reader.verifying for one in _own(key, reader)):
        yield (
            "is signed by a digest that this WAL-G cannot verify:"
            " `gpg --cert-digest-algo SHA512 --quick-set-expire` signs it anew, and its subkeys"
        )


def _unread_signatures(key: Key, readable: Signatures) -> Iterator[str]:
    signatures = [one for part in key.parts for one in part.signatures]
    for algorithm in sorted({one.algorithm for one in signatures} - readable.algorithms):
        yield f"is signed by {name_of(algorithm)}, {_OLD}: {_MINIMAL}"
    if any(one.digest not in readable.digests for one in signatures):
        yield f"is signed by a digest, {_OLD}: {_MINIMAL}"
    if any(one.critical - readable.critical for one in signatures):
        yield f"has a critical part in a signature, {_OLD}: {_MINIMAL}"


def _own(key: Key, reader: Reader) -> Iterator[Signature]:
    """Those of its own that count."""
    for part in key.parts:
        if not reader.goes_by_newest:
            yield from part.bindings
        elif part.binding:
            yield part.binding
