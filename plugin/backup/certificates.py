"""Certificates of authorities, as WAL-G's Go library reads them from a file."""

_BEGIN, _END = "-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE-----"


def certificates(text: str) -> list[str]:
    """Return each certificate of a PEM text, on lines of its own.

    What stands between them is comment, and is left behind: Go's reader stumbles
    over some of it, and a file that everyone may read has no need of it.
    """
    found: list[list[str]] = []
    inside = False
    for line in map(str.strip, text.splitlines()):
        if line == _BEGIN:
            found.append([])
        inside = inside or line == _BEGIN
        if inside:
            found[-1].append(line)
        inside = inside and line != _END
    return ["\n".join(lines) for lines in found if _is_whole(lines)]


def _is_whole(lines: list[str]) -> bool:
    return lines[-1] == _END and not any("-" in line for line in lines[1:-1])
