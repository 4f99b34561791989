"""Octets, read from front to back."""

_TWO_OCTETS, _FIVE_OCTETS = 192, 255


class DamagedKeyError(ValueError):
    """A key is not whole. The message says what is seen of that, and nothing of the key."""


class Octets:
    """Octets that are read once, in their order."""

    def __init__(self, content: bytes) -> None:
        """Read `content` from its start."""
        self._content = content
        self._at = 0

    def __bool__(self) -> bool:
        """Whether any are left."""
        return self._at < len(self._content)

    def take(self, count: int) -> bytes:
        """Return the next ones.

        Raises:
            DamagedKeyError: where fewer are left.
        """
        end = self._at + count
        if end > len(self._content):
            msg = "it ends in the midst of a packet"
            raise DamagedKeyError(msg)
        taken = self._content[self._at : end]
        self._at = end
        return taken

    def number(self, count: int) -> int:
        """Return the next ones as a number.

        Raises:
            DamagedKeyError: where fewer are left.
        """
        return int.from_bytes(self.take(count))

    def length(self) -> int:
        """Return the next one, two or five as a length (RFC 4880, 5.2.3.1).

        Those of packets differ where one comes in parts, as no key does.

        Raises:
            DamagedKeyError: where fewer are left.
        """
        first = self.number(1)
        if first < _TWO_OCTETS:
            return first
        if first == _FIVE_OCTETS:
            return self.number(4)
        return ((first - _TWO_OCTETS) << 8) + self.number(1) + _TWO_OCTETS

    def rest(self) -> bytes:
        """Return all that are left."""
        return self.take(len(self._content) - self._at)
