"""Tells what to do at the moment that a resource fails."""

from collections.abc import Callable, Iterable, Sequence

import pulumi
from pulumi.runtime.proto import resource_pb2
from pulumi.runtime.settings import monitor_supports_feature


def failure_hooks(
    name: str, advice: Callable[[Sequence[str]], Iterable[str]]
) -> pulumi.ResourceHookBinding | None:
    """Return what is to be run when a resource fails, None where the engine knows no
    such hooks (before 3.217).

    The failure stays one; nothing is tried again.

    Args:
        name: of the hook, for Pulumi's state.
        advice: gives sentences for what the provider says.
    """
    if not monitor_supports_feature(resource_pb2.RESOURCE_MONITOR_FEATURE_ERROR_HOOKS):
        return None

    def advise(failure: pulumi.ErrorHookArgs) -> bool:
        for sentence in advice(failure.errors):
            pulumi.log.warn(sentence)
        return False

    return pulumi.ResourceHookBinding(on_error=[pulumi.ErrorHook(name, advise)])
