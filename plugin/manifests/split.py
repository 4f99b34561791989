"""The documents of a file."""

import re
from collections.abc import Iterator
from itertools import chain

from plugin.stack_input.document import Document

_BOUNDARY = re.compile(rb"^(?:---|\.\.\.)(?=[ \t\r\n]|\Z)", re.MULTILINE)
"""YAML 1.2, c-forbidden: at the start of a line these are never part of a value."""

_END = b"..."
_CONTENT = re.compile(rb"^(?!%)[^\S\n]*[^\s#]", re.MULTILINE)
"""A line that is neither empty nor a comment nor a directive."""

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def split(file: Document) -> Iterator[Document]:
    """Yield each document of a file, with the line that it starts in.

    What has nothing but comments and directives is none.
    """
    marker, start, line = 0, 0, file.first_line
    for boundary in chain(_BOUNDARY.finditer(file.content), (None,)):
        end = boundary.start() if boundary else len(file.content)
        body = file.content[marker:end].removeprefix(_BYTE_ORDER_MARK)
        if _CONTENT.search(body):
            yield Document(file.origin, file.content[start:end], line)
        if boundary:
            line += file.content.count(b"\n", start, end)
            marker = boundary.end()
            # Only the start of a document can stand before one.
            start = marker if boundary[0] == _END else end
