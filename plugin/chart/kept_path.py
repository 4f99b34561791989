"""Where the copy of a chart whose digest was checked is, for Helm to install from."""

from plugin.module.vars import CHART_FOLDER


def kept_path(sha256: str) -> str:
    """Return the path of an archive's copy, from the program's folder.

    After the digest, it is the same on every machine and so is no change to Pulumi.
    """
    return f"{CHART_FOLDER}/{sha256}.tgz"
