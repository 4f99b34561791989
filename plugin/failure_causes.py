"""Why an object could not be deployed, and what helps, by what the cluster says."""

import re
from collections.abc import Iterator, Sequence

Advice = Sequence[tuple[str, str]]
"""Patterns of what is said, and what is to be told. The first that fits counts."""

_CAUSES: Advice = (
    (
        r"denied (the )?request",
        "an admission webhook or policy of the cluster refuses an object, for the reason that the"
        " message gives: deploy what it lets through, or have whoever runs it let this through, and"
        " deploy again",
    ),
    (
        r"exceeded quota",
        "a quota is full, as the message says: see `kubectl describe resourcequota` in the"
        " namespace of the object, free what is counted there or have the quota raised, and deploy"
        " again",
    ),
    (
        r"cluster is unreachable|unreachable cluster",
        "the cluster's API server does not answer: deploy again once it does. What was deployed"
        " before is kept",
    ),
    (
        r"because it is being terminated",
        "the namespace is being deleted: wait until it is gone, run `pulumi refresh` and deploy"
        " again",
    ),
    (
        # A namespace, and what is in one: of backups, then of the release.
        r"(?<![\w./-])(namespaces|secrets|configmaps|services|serviceaccounts|deployments\.apps"
        r"|operatorconfigurations\.acid\.zalan\.do)"
        r' "[^"]+" not found',
        "the namespace, or something in it, was deleted behind Pulumi's back: once"
        " `kubectl get namespaces` shows it no longer, or as active, run `pulumi refresh` and"
        " deploy again",
    ),
    (
        r'customresourcedefinitions\.apiextensions\.k8s\.io "[^"]+" not found',
        "a custom resource definition, which the message names, was deleted behind Pulumi's back,"
        " and every resource of its kind with it: run `pulumi refresh` and deploy again, which"
        " creates the definition anew, and see which databases have to be restored",
    ),
    (
        r"((clusterroles|clusterrolebindings)\.rbac\.authorization|priorityclasses\.scheduling)"
        r'\.k8s\.io "[^"]+" not found',
        "an object of the release that belongs to no namespace, and which the message names, was"
        " deleted behind Helm's back: deploy again, which creates it anew",
    ),
)
"""By texts of the API server (webhook/errors, resourcequota, lifecycle) and of Pulumi's
provider (provider.go, helm_release.go).
"""


def fitting(advice: Advice, errors: Sequence[str]) -> str | None:
    """Return what is to be told of errors, None where nothing fits."""
    said = "\n".join(errors)
    return next((sentence for pattern, sentence in advice if re.search(pattern, said)), None)


def cause_advice(errors: Sequence[str]) -> Iterator[str]:
    """Yield what resolves that the cluster refused an object, or was away.

    Args:
        errors: what the provider says.
    """
    if sentence := fitting(_CAUSES, errors):
        yield sentence
