"""Tells what to do at the moment that a resource fails."""

from collections.abc import Sequence

import pulumi
from pulumi.runtime.proto import resource_pb2
from pulumi.runtime.settings import monitor_supports_feature

from plugin.failures.advice import Table, advice


def failure_hooks(
    hook: str, tables: Sequence[Table], **words: object
) -> pulumi.ResourceHookBinding | None:
    """Return what is to be run when a resource fails, None where the engine knows no
    such hooks (before 3.217).

    The failure stays one; nothing is tried again.

    Args:
        hook: its name, for Pulumi's state.
        tables: of what is told.
        words: of their sentences.
    """
    if not monitor_supports_feature(resource_pb2.RESOURCE_MONITOR_FEATURE_ERROR_HOOKS):
        return None

    def advise(failure: pulumi.ErrorHookArgs) -> bool:
        for sentence in advice(tables, failure.errors, **words):
            pulumi.log.warn(sentence)
        return False

    return pulumi.ResourceHookBinding(on_error=[pulumi.ErrorHook(hook, advise)])
