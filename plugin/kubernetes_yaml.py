"""YAML as Kubernetes' own programs read and write it: by Go's rules, which are not Python's."""

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from math import isinf
from typing import Any

import yaml

_EXPONENT = r"(?:[eE]_*(?:[-+]_*)?[0-9][0-9_]*)?"
_NUMBER = re.compile(
    r"(?:\.[0-9][0-9_]*(?:[eE][-+]?[0-9][0-9_]*)?"
    rf"|[-+]_*\._*[0-9][0-9_]*{_EXPONENT}"
    r"|(?:[-+]_*)?(?:0_*[xX]_*[0-9a-fA-F][0-9a-fA-F_]*|0_*[oO]_*[0-7][0-7_]*|0_*[bB]_*[01][01_]*"
    rf"|[0-9][0-9_]*(?:\.[0-9_]*)?{_EXPONENT}))\Z"
)
"""What gopkg.in/yaml.v2 takes for a number (its resolve.go), `1e+06` and `0o17` among it.
Behind a sign or a digit it passes over every `_`."""
_NUMBER_STARTS = list("-+.0123456789")
_BOOLEAN = re.compile(r"[yYnN]\Z")
_TAG = "tag:yaml.org,2002:"
_KNOWN = frozenset(_TAG + name for name in ("bool", "merge", "null"))
"""What beside numbers a plain scalar may be: no date and no `=`, as it is to Python's."""
_WIDTH = 1000


@dataclass(frozen=True, slots=True)
class Withheld:
    """Stands where a text belongs that is not shown.

    Written as a list of that one word, `[secret]`, which no API server takes for text.
    """

    word: str


class _Loader(yaml.CSafeLoader):
    """Takes for a number what Go does, and a date for text."""


class _Dumper(yaml.CSafeDumper):
    """Quotes what Go would take for a number or a truth, and refers to nothing by alias."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


def _number(loader: _Loader, node: yaml.ScalarNode) -> int | float | str:
    written: str = loader.construct_scalar(node)
    text = written.replace("_", "")
    # A number that starts with 0 is octal, unless it cannot be.
    for base in (0, 8):
        with suppress(ValueError):
            return int(text, base)
    number = float(text)
    if isinf(number):
        return written
    return int(number) if number.is_integer() else number


def _text(loader: _Loader, node: yaml.ScalarNode) -> str:
    """Where it is no key, `<<` is text."""
    return loader.construct_scalar(node)


def _withheld(dumper: _Dumper, withheld: Withheld) -> yaml.Node:
    return dumper.represent_sequence(f"{_TAG}seq", [withheld.word], flow_style=True)


_Loader.yaml_implicit_resolvers = {
    start: [(tag, pattern) for tag, pattern in resolvers if tag in _KNOWN]
    for start, resolvers in _Loader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("!number", _NUMBER, _NUMBER_STARTS)
_Loader.add_constructor("!number", _number)
_Loader.add_constructor(f"{_TAG}merge", _text)
_Dumper.add_implicit_resolver("!number", _NUMBER, _NUMBER_STARTS)
_Dumper.add_implicit_resolver("!boolean", _BOOLEAN, list("yYnN"))
_Dumper.add_representer(Withheld, _withheld)


def load(text: str) -> list[Any]:
    """Return the documents of a text, without empty ones.

    Raises:
        yaml.YAMLError: the text is no YAML.
    """
    return [found for found in yaml.load_all(text, _Loader) if found]


def dump(objects: Iterable[Mapping[str, Any]]) -> str:
    """Return objects as documents of YAML, keys sorted as kubectl sorts them."""
    return yaml.dump_all(
        map(dict, objects), Dumper=_Dumper, explicit_start=True, allow_unicode=True, width=_WIDTH
    )
