"""What the program tells to run.

Not a test: what the tests of this level share.
"""

import re
import shlex

_COMMAND = re.compile(r"helm ((?:rollback \S+ \d+|uninstall \S+) -n [\w-]+(?: --force --wait)?)")


def helm_command(said: str) -> list[str]:
    """Return the arguments of the one Helm command that is told, ready to be run."""
    (found,) = set(_COMMAND.findall(said))
    return shlex.split(found)
