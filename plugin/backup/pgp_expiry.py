"""When WAL-G encrypts nothing more with a PGP key, and so archives nothing."""

from datetime import UTC, datetime

from plugin.openpgp.keys import keys

WHY = "WAL-G archives nothing, and databases keep their WAL until their disks are full"
REMEDY = "give it more time with `gpg --quick-set-expire`, for its subkeys too"


def expiry(armored: str) -> datetime | None:
    """Return when the first of a block's checked keys expires; None where none does."""
    ends = (key.encrypts_until for key in keys(armored))
    first = min((end for end in ends if end is not None), default=None)
    return None if first is None else datetime.fromtimestamp(first, UTC)
