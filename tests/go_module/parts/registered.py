"""What the Go module registers, and what the program does, over real gRPC.

Not a test: what tests of stacks of the Go module share. Both take the hand-off that the
environment names.
"""

import runpy
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from go_stacks import PROGRAM

from plugin.main import configured_handoff, deploy
from plugin.preview.program import preview
from plugin.preview.registration import Registration

Registered = dict[str, Registration]
"""By the end of the URN: the types down to the resource, and its name."""


def of_the_go_module() -> Registered:
    """Return what a program that stands for the Go module registers."""

    def start() -> None:
        runpy.run_path(str(PROGRAM), run_name="__main__")

    return _registered(start)


def of_the_program(**configuration: str) -> Registered:
    """Return what the program registers under a configuration."""
    settings = {f"planton-cloud:{key.replace('_', '-')}": v for key, v in configuration.items()}
    return _registered(lambda: deploy(configured_handoff()), settings)


def _registered(
    program: Callable[[], None], settings: Mapping[str, str] = MappingProxyType({})
) -> Registered:
    found = preview(program, settings).resources
    by_reference = {registration.reference: registration for registration in found}

    def types(registration: Registration) -> Iterator[str]:
        if registration.parent:
            yield from types(by_reference[registration.parent])
        yield registration.type

    return {f"{'$'.join(types(one))}::{one.name}": one for one in found}
