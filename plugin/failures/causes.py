"""Why the cluster refuses an object, or does not answer, and what helps."""

from plugin.failures.advice import Advice
from plugin.failures.remedies import wait_for_the_end

CAUSES = (
    Advice(
        r"denied (the )?request",
        "an admission webhook or policy of the cluster refuses an object, for the reason that the"
        " message gives: deploy what it lets through, or have whoever runs it let this through, and"
        " deploy again",
    ),
    Advice(
        r"exceeded quota",
        "a quota is full, as the message says: see `kubectl describe resourcequota` in the"
        " namespace of the object, free what is counted there or have the quota raised, and deploy"
        " again",
    ),
    Advice(
        r"cluster (is )?unreachable|unreachable cluster",
        "the cluster's API server does not answer: deploy again once it does. What was deployed"
        " before is kept",
    ),
    Advice(
        r"in namespace (?P<namespace>[a-z0-9-]+) because it is being terminated",
        wait_for_the_end("{namespace}"),
    ),
    Advice(
        # A namespace, and what is in one: of backups, then of the release.
        r"(?<![\w./-])(namespaces|secrets|configmaps|services|serviceaccounts|deployments\.apps"
        r"|operatorconfigurations\.acid\.zalan\.do)"
        r' "[^"]+" not found',
        "the namespace, or something in it, was deleted behind Pulumi's back: once"
        " `kubectl get namespaces` shows it no longer, or as active, run `pulumi refresh` and"
        " deploy again",
    ),
    Advice(
        r'customresourcedefinitions\.apiextensions\.k8s\.io "[^"]+" not found',
        "a custom resource definition, which the message names, was deleted behind Pulumi's back,"
        " and every resource of its kind with it: run `pulumi refresh` and deploy again, which"
        " creates the definition anew, and see which databases have to be restored",
    ),
    Advice(
        r"((clusterroles|clusterrolebindings)\.rbac\.authorization|priorityclasses\.scheduling)"
        r'\.k8s\.io "[^"]+" not found',
        "an object of the release that belongs to no namespace, and which the message names, was"
        " deleted behind Helm's back: deploy again, which creates it anew",
    ),
)
"""By texts of the API server (webhook/errors, resourcequota, lifecycle, the store's errors),
of Pulumi's provider (provider.go, helm_release.go), and of Helm (pkg/kube).
"""

OF_AN_OBJECT = (CAUSES,)
"""Without words of its own."""
