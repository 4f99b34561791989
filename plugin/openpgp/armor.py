"""ASCII armor of RFC 4880, section 6, as Go's openpgp/armor reads it."""

import base64

from plugin.openpgp.octets import DamagedKeyError

_LONGEST_LINE = 96
"""Go refuses a longer one, with an error that names no line."""

_CHECKSUM_LINE = 5
_CRC24_INIT, _CRC24_POLY, _CRC24_LIMIT = 0xB704CE, 0x1864CFB, 0x1000000


def lines_of(armored: str) -> list[str]:
    r"""Return the lines of a block of which the first is its BEGIN: of its base64 those alone
    that hold some, and none with white space around it, which Go refuses.

    Args:
        armored: as it is written; instead of line breaks it may have `\n`, as WAL-G takes it.
    """
    lines = [line.strip() for line in armored.replace("\\n", "\n").strip().splitlines()]
    headers = lines.index("") + 1 if "" in lines else 0
    return [*lines[:headers], *filter(None, lines[headers:])]


def dearmored(armored: str) -> bytes:
    """Return the octets of a block that is written as `lines_of` takes it.

    Raises:
        DamagedKeyError: where Go would refuse the block, its checksum is another, or others
            follow it, which Go leaves unread.
    """
    written = lines_of(armored)
    if sum(line.startswith("-----BEGIN ") for line in written) > 1:
        msg = "it has several blocks, of which WAL-G reads the first alone"
        raise DamagedKeyError(msg)
    lines = _body(written)
    checksum = lines.pop() if lines and _is_checksum(lines[-1]) else ""
    content = _decoded("".join(lines))
    if checksum and _decoded(checksum[1:]) != _crc24(content):
        msg = "its checksum is that of another text"
        raise DamagedKeyError(msg)
    return content


def _body(lines: list[str]) -> list[str]:
    """Return the lines between the armor's headers and its END."""
    end = next((at for at, line in enumerate(lines) if line.startswith("-----END ")), None)
    blank = lines.index("") if "" in lines[:end] else None
    if blank is None or not all(": " in line for line in lines[1:blank]):
        msg = "no empty line parts its base64 from what stands above"
        raise DamagedKeyError(msg)
    body = lines[blank + 1 : end]
    if any(len(line) > _LONGEST_LINE for line in body):
        msg = f"a line has more than {_LONGEST_LINE} characters"
        raise DamagedKeyError(msg)
    return body


def _is_checksum(line: str) -> bool:
    return len(line) == _CHECKSUM_LINE and line.startswith("=")


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except ValueError:
        msg = "it is not base64 up to its end"
        raise DamagedKeyError(msg) from None


def _crc24(content: bytes) -> bytes:
    crc = _CRC24_INIT
    for octet in content:
        crc ^= octet << 16
        for _ in range(8):
            crc <<= 1
            if crc & _CRC24_LIMIT:
                crc ^= _CRC24_POLY
    return crc.to_bytes(3)
