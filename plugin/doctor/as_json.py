"""Checks for machines."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from plugin.doctor.check import Check, something_fails


def as_json(checks: Sequence[Check]) -> str:
    """Return one object, `{"failed": bool, "checks": [...]}`, each check with its
    fields as texts.
    """
    found = {"failed": something_fails(checks), "checks": [asdict(check) for check in checks]}
    return json.dumps(found, indent=2) + "\n"
