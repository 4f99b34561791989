"""PGP keys, as WAL-G reads them from its environment."""

from plugin.openpgp.armor import lines_of


def one_line(armored: str) -> str:
    r"""Return an armored key as one line, each line break as `\n`.

    Spilo hands variables to WAL-G by envdir, which reads the first line of a
    file alone; WAL-G turns `\n` back.
    """
    return "\\n".join(lines_of(armored))
