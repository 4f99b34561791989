"""The checksum of an armored block, by the check value that CRC-24/OPENPGP is published with."""

import pytest
from pgp_packets import BLOCK

from plugin.openpgp.armor import dearmored
from plugin.openpgp.octets import DamagedKeyError

CONTENT = "MTIzNDU2Nzg5"
"""The digits from 1 to 9, whose checksum is 21CF02 in hexadecimal digits."""


def block(checksum: str) -> str:
    return f"-----BEGIN {BLOCK}-----\n\n{CONTENT}\n={checksum}\n-----END {BLOCK}-----\n"


def test_the_right_one() -> None:
    assert dearmored(block("Ic8C")) == b"123456789"


def test_another_one() -> None:
    with pytest.raises(DamagedKeyError, match="its checksum is that of another text"):
        dearmored(block("Ic8D"))
