"""The Pulumi program that installs the Zalando Postgres Operator.

Generated classes import each other by their proto path (`org.project_planton`,
`buf.validate`), so `gen/` has to be an import root before any part of this
package is imported.
"""

import sys
from pathlib import Path

_GENERATED = str(Path(__file__).parent.parent / "gen")
if _GENERATED not in sys.path:
    sys.path.append(_GENERATED)
