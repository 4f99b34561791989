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


def database() -> dict[str, Any]:
    """Return the `postgresql` of the README."""
    (text,) = _BLOCK.findall((ROOT / "README.md").read_text())
    return dict(yaml.safe_load(textwrap.dedent(text)))
