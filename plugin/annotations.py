"""The annotations of a manifest that this program reads."""

from collections.abc import Iterator

from plugin.contract import Metadata
from plugin.module.vars import SPEC_OVERLAY_ANNOTATION
from plugin.stack_input.fields import closest

_DOMAIN, _, _NAME = SPEC_OVERLAY_ANNOTATION.partition("/")


def annotation_warnings(metadata: Metadata) -> Iterator[tuple[str, str]]:
    """Yield path and message of each that was probably meant to be this program's own.

    The platform has others of the same domain, which are left alone.
    """
    for key in metadata.annotations:
        domain, _, name = key.partition("/")
        if domain == _DOMAIN and name != _NAME and closest(name, [_NAME]):
            yield (
                f'target.metadata.annotations["{key}"]',
                f"is passed over: did you mean {SPEC_OVERLAY_ANNOTATION}?",
            )
