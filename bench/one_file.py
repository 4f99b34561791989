"""`validate` of one file, beside a Python that imports protobuf and the generated classes."""

from collections.abc import Iterator

from pairs import COMMAND, PYTHON, paired, shown

_TURNS = 20
_CLASSES = [PYTHON, "-c", "import plugin.contract"]
_RULES = """
import protovalidate, plugin.contract
protovalidate.collect_violations(plugin.contract.StackInput())
"""


def lines() -> Iterator[str]:
    """Yield the report."""
    beside = "protobuf and the generated classes imported"
    command = [COMMAND, "validate", "hack/manifest.yaml"]
    yield shown(
        "validate of one file", paired(command, _CLASSES, _TURNS), beside, "0.30 s, 3 times"
    )
    least = paired([PYTHON, "-c", _RULES], _CLASSES, _TURNS)
    yield shown(
        "protovalidate imported and the rules compiled", least, beside, "none, is part of it"
    )
