"""A text that was handed over, with its origin."""

import re
from typing import NamedTuple

from plugin.errors import DecodeError, Position, Problem

MAX_BYTES = 1024 * 1024
"""The most that a hand-off may be long: 1 MiB. The largest real one has 2 kB."""

_BYTE_ORDER_MARK = "\ufeff"
_NOT_IN_YAML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]|[\ufeff\ufffe\uffff]")
"""Characters outside YAML 1.2's `c-printable`, and the byte order mark. Surrogates, which
are outside it too, are in no UTF-8."""


class Document(NamedTuple):
    """A text in UTF-8 that was handed over.

    Attributes:
        origin: the file's path, or the name of what held the text.
        content: the bytes, not yet known to be UTF-8. Not in `repr`, since
            keys may stand in them.
        first_line: which line of its origin the text starts in.
        rewritten: whether a number or truth in it may be spelled in another way than it
            was written.
    """

    origin: str
    content: bytes
    first_line: int = 1
    rewritten: bool = False

    @classmethod
    def from_text(cls, origin: str, text: str) -> "Document":
        """Return a document of a text that Python holds.

        What was no UTF-8 where it came from is a surrogate in it, and so is
        still none in the document.
        """
        return cls(origin, text.encode(errors="surrogatepass"))

    def __repr__(self) -> str:
        return f"Document(origin={self.origin!r})"

    def text(self) -> str:
        """Return the text without its byte order mark.

        Raises:
            DecodeError: it is longer than `MAX_BYTES`, not UTF-8, or holds a
                control character.
        """
        if len(self.content) > MAX_BYTES:
            raise self._error("is longer than 1 MiB: hand over one stack input", "")
        try:
            text = self.content.decode()
        except UnicodeDecodeError as error:
            before = self.content[: error.start].decode()
            raise self._error("is not UTF-8: save it as UTF-8", before) from None
        text = text.removeprefix(_BYTE_ORDER_MARK)
        if found := _NOT_IN_YAML.search(text):
            raise self._error(
                f"holds the control character U+{ord(found[0]):04X}: remove it",
                text[: found.start()],
            )
        return text

    def _error(self, message: str, before: str) -> DecodeError:
        lines = before.removeprefix(_BYTE_ORDER_MARK).split("\n")
        line = self.first_line + len(lines) - 1
        position = Position(self.origin, line, len(lines[-1]) + 1)
        return DecodeError([Problem(f"the text {message}", position=position)])
