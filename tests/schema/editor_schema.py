"""The schema as an editor applies it.

Not a test: what the tests of the schema share.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from jsonschema import Draft7Validator, ValidationError, validators

from plugin.contract_schema import document_schema

_END = re.compile(r"\$(?=$|[)|])")


def _pattern(_validator: Any, pattern: str, value: Any, _schema: Any) -> Iterator[ValidationError]:
    """As ECMA-262 reads it, where `$` is no place before a line break."""
    if isinstance(value, str) and not re.search(_END.sub(r"\\Z", pattern), value):
        yield ValidationError(f"{value!r} does not match {pattern!r}")


_extend: Any = validators.extend  # It has no types.
_Validator = _extend(Draft7Validator, {"pattern": _pattern})


@cache
def _validator(document: str) -> Any:
    return _Validator(document_schema(document))


def refusals(document: str, value: Any) -> list[str]:
    """Return what the schema of a document has against a value, each with its place."""
    errors = _validator(document).iter_errors(value)
    return [f"{error.json_path}: {error.message}" for error in errors]


def document_of(value: Any) -> str:
    """Return which document a value is to be: a stack input where it has a target."""
    return "stack-input" if isinstance(value, dict) and "target" in value else "manifest"
