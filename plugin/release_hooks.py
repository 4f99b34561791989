"""Tells what to do at the moment that the release fails."""

import pulumi
from pulumi.runtime.proto import resource_pb2
from pulumi.runtime.settings import monitor_supports_feature

from plugin.helm.advice import advice
from plugin.helm.release import Release

_NAME = "advice-on-the-helm-release"


def release_hooks(release: Release, namespace: str) -> pulumi.ResourceHookBinding | None:
    """Return what is to be run when the release fails, None where the engine knows no
    such hooks (before 3.217).

    The failure stays one; nothing is tried again.
    """
    if not monitor_supports_feature(resource_pb2.RESOURCE_MONITOR_FEATURE_ERROR_HOOKS):
        return None

    def advise(failure: pulumi.ErrorHookArgs) -> bool:
        for sentence in advice(failure.errors, release.name, namespace, release.timeout):
            pulumi.log.warn(sentence)
        return False

    return pulumi.ResourceHookBinding(on_error=[pulumi.ErrorHook(_NAME, advise)])
