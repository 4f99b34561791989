"""A database, as the README writes one.

Not a test: what the tests of this level share.
"""

import re
import textwrap
from typing import Any

import yaml
from programs import ROOT

_BLOCK = re.compile(
    r"^ *```yaml\n( *apiVersion: acid\.zalan\.do/v1\n.*?)^ *```", re.DOTALL | re.MULTILINE
)


def databases() -> list[dict[str, Any]]:
    """Return each `postgresql` of the README, the one that a user begins with first."""
    found = _BLOCK.findall((ROOT / "README.md").read_text())
    return [yaml.safe_load(textwrap.dedent(text)) for text in found]


def database() -> dict[str, Any]:
    """Return the one that a user begins with."""
    return databases()[0]
