"""`validate` of one file, beside a Python that imports protobuf and the generated classes."""

from collections.abc import Iterator

from pairs import COMMAND, PYTHON, paired, shown

_TURNS = 20


def lines() -> Iterator[str]:
    """Yield the report."""
    pair = paired(
        [COMMAND, "validate", "hack/manifest.yaml"],
        [PYTHON, "-c", "import plugin.contract"],
        _TURNS,
    )
    yield shown(
        "validate of one file",
        pair,
        "protobuf and the generated classes imported",
        "0.30 s, 3 times",
    )
