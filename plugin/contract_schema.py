"""The JSON Schema of the contract, which `make generate` makes from `proto/`."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

_FILE = Path(__file__).parent.parent / "gen/contract.schema.json"

DOCUMENTS = ("manifest", "stack-input", "provider-config")
"""Whole texts that there is a schema for."""


def definitions() -> Mapping[str, Any]:
    """Return the definition of each message by its name without package, and of each document.

    Beside JSON Schema's own keywords a message and a property have `x-rules`,
    the texts of their rules, and a property `x-required`.
    """
    found: Mapping[str, Any] = _contract()["definitions"]
    return found


def document_schema(document: str) -> Mapping[str, Any]:
    """Return the JSON Schema, of draft 7, of one of `DOCUMENTS`."""
    return {
        "$schema": _contract()["$schema"],
        "title": f"{document} of the Zalando Postgres Operator module",
        "description": "What it lets through `planton-zalando validate` may yet refuse: schedules,"
        " certificates and keys, amounts and names that do not go together, chart values.",
        "allOf": [{"$ref": f"#/definitions/{document}"}],
        "definitions": definitions(),
    }


@cache
def _contract() -> Mapping[str, Any]:
    found: Mapping[str, Any] = json.loads(_FILE.read_bytes())
    return found
