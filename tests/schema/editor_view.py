"""A YAML text as an editor reads it: by the core schema of YAML 1.2.

Not a test: what the tests of the schema share.
"""

import re
from typing import Any

import yaml


class _Core(yaml.SafeLoader):
    """Reads no dates, no `yes` and no sexagesimal numbers."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - PyYAML's own name and form

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002 - PyYAML's own signature
        keys = [str(key.value) for key, _ in node.value]
        if len(keys) > len(set(keys)):
            raise yaml.MarkedYAMLError(problem="a key stands twice", problem_mark=node.start_mark)
        return super().construct_mapping(node, deep)


def _whole(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> int:
    text = str(loader.construct_scalar(node))
    return int(text, {"0o": 8, "0x": 16}.get(text[:2], 10))


for _name, _pattern in (
    ("null", r"null|Null|NULL|~|"),
    ("bool", r"true|True|TRUE|false|False|FALSE"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"),
    ("float", r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"),
):
    _Core.add_implicit_resolver(f"tag:yaml.org,2002:{_name}", re.compile(f"(?:{_pattern})$"), None)
_Core.add_constructor("tag:yaml.org,2002:int", _whole)


def editor_view(text: str) -> Any:
    """Return what stands in a text, each key as a text.

    Raises:
        yaml.YAMLError: it is none that an editor reads.
    """
    return _keyed(yaml.load(text, Loader=_Core))  # noqa: S506 - a safe loader


def _keyed(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _keyed(item) for key, item in value.items()}
    return [_keyed(item) for item in value] if isinstance(value, list) else value
