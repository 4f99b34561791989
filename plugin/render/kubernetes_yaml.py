"""YAML as Kubernetes' own programs read and write it: by Go's rules, which are not Python's."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

_EXPONENT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+\Z")
_BOOLEAN = re.compile(r"[yYnN]\Z")
_TIMESTAMP = "tag:yaml.org,2002:timestamp"
_WIDTH = 1000


@dataclass(frozen=True, slots=True)
class Withheld:
    """Stands where a text belongs that is not shown.

    Written as a list of that one word, `[secret]`, which no API server takes for text.
    """

    word: str


class _Loader(yaml.CSafeLoader):
    """Reads `1e+06`, as Helm writes a million, as a number, and a date as text."""


class _Dumper(yaml.CSafeDumper):
    """Quotes what Go would take for a number or a truth, and refers to nothing by alias."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


def _number(loader: _Loader, node: yaml.ScalarNode) -> int | float:
    number = float(loader.construct_scalar(node))
    return int(number) if number.is_integer() else number


def _withheld(dumper: _Dumper, withheld: Withheld) -> yaml.Node:
    return dumper.represent_sequence("tag:yaml.org,2002:seq", [withheld.word], flow_style=True)


_Loader.yaml_implicit_resolvers = {
    start: [(tag, pattern) for tag, pattern in resolvers if tag != _TIMESTAMP]
    for start, resolvers in _Loader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("!exponent", _EXPONENT, list("-+.0123456789"))
_Loader.add_constructor("!exponent", _number)
_Dumper.add_implicit_resolver("!exponent", _EXPONENT, list("-+.0123456789"))
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
