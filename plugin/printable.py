"""Names and keys that others chose, for a terminal or a log."""


def printable(text: str) -> str:
    """Return `text` with whatever is no visible character written as in Python.

    A line break or an escape sequence in a file's name would pass for output of ours.
    """
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)
