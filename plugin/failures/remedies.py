"""What resolves a state, whether it is found before a deployment or met by it.

A table of advice gives words in braces in place of names.
"""

AT_WORK = "Helm is at work on it, or was killed. See that no other deployment is running"

OWN_NAMES = "Set spec.watched_namespaces, which gives this one names of its own"

TAKE_AS_IT_IS = (
    "Name it by spec.namespace, without spec.create_namespace: it is then used as it is, and stays"
    " when the stack is destroyed"
)


def wait_for_the_end(namespace: str) -> str:
    """Return what a namespace is that is being deleted, and what resolves it."""
    return (
        f"the namespace {namespace} is being deleted: wait until it is gone; what keeps it from"
        f" that is shown by `kubectl get namespace {namespace} -o yaml`. Then create it again where"
        " it is not this stack's, run `pulumi refresh` and deploy again"
    )


def see_events(namespace: str) -> str:
    """Return how to see why a release failed."""
    return f"See why by `kubectl get events -n {namespace}`"


def roll_back(release: str, namespace: str, revision: object) -> str:
    """Return how a release goes back to a revision, also one that Helm left pending."""
    return f"run `helm rollback {release} {revision} -n {namespace} --force --wait`"


def uninstall(release: str, namespace: str) -> str:
    """Return how a release goes, for the cluster and for Pulumi."""
    return f"run `helm uninstall {release} -n {namespace}` and `pulumi refresh`"
