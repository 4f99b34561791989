"""Our errors as Pulumi's."""

from collections.abc import Iterator
from contextlib import contextmanager

import pulumi

from plugin.errors import PluginError


@contextmanager
def as_run_error() -> Iterator[None]:
    """Turn what goes wrong into what Pulumi's language host prints without a traceback.

    Raises:
        pulumi.RunError: with everything that a person has to know to mend it.
    """
    try:
        yield
    except PluginError as error:
        raise pulumi.RunError(str(error)) from None
