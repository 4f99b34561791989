"""What to do about what failed, by what Helm or Pulumi's provider says of it."""

from collections.abc import Iterator, Sequence

from plugin.failure_causes import Advice, cause_advice, fitting

_STATES: Advice = (
    (
        r"another operation \(install/upgrade/rollback\) is in progress",
        "is pending: Helm is at work on it, or was killed. See that no other deployment is running,"
        " find the last revision that was deployed by `helm history {name} -n {namespace}`, and run"
        " `helm rollback {name} REVISION -n {namespace} --force --wait`; where there is none, run"
        " `helm uninstall {name} -n {namespace}` and `pulumi refresh`",
    ),
    (
        r"cannot re-use a name that is still in use",
        "is in the cluster, but not in this stack: left by a first installation that was killed, or"
        " somebody else's. See `helm history {name} -n {namespace}`; where it is left over, run"
        " `helm uninstall {name} -n {namespace}` and deploy again",
    ),
    (
        r"has no deployed releases",
        "was uninstalled behind Pulumi's back: run `pulumi refresh` and deploy again",
    ),
    (
        r"invalid ownership metadata",
        "needs an object that belongs to another installation of the operator, which the message"
        " names. Remove that installation, or set spec.watched_namespaces, which gives this one"
        " names of its own. Where it is gone with its namespace, and `helm list -A` shows no other"
        " {name}, its leftovers go by"
        " `kubectl delete clusterroles,clusterrolebindings,priorityclasses"
        " -l app.kubernetes.io/instance={name}`",
    ),
    (
        r"uninstalled due to atomic being set",
        "failed and Helm has removed it again. See why, and deploy again:"
        " `kubectl get events -n {namespace}`",
    ),
    (
        r"rolled back due to atomic being set",
        "failed and Helm has gone back to the revision before. See why, and deploy again:"
        " `kubectl get events -n {namespace}`",
    ),
    (
        r"failed to initialize completely|has a failed status",
        "is failed, and what there is of it stays: the operator was not ready within {timeout}"
        " seconds, or an object was refused. See why by `kubectl get events -n {namespace}`. Where"
        " an earlier revision was deployed, first go back to it, since what this one brought stays"
        " otherwise: find it by `helm history {name} -n {namespace}` and run"
        " `helm rollback {name} REVISION -n {namespace} --force --wait`. Then deploy what is"
        " right, without `pulumi refresh`, which would take the failed one for deployed. If it was"
        " the API server that went away, deploy again once it answers: the program then says"
        " whether Helm left the release pending, and what resolves that",
    ),
    (
        r"context deadline exceeded",
        "was not seen to end within {timeout} seconds, and Helm could not write down how it ended."
        " If the API server is away, deploy again once it answers: the program then says whether"
        " Helm left the release pending, and what resolves that",
    ),
)
"""By texts of Helm (pkg/action) and of Pulumi's provider (helm_release.go)."""


def namespace_advice(errors: Sequence[str], namespace: str) -> Iterator[str]:
    """Yield what resolves that the namespace could not be created or changed."""
    if any("already exists" in error for error in errors):
        yield (
            f"the namespace {namespace} is in the cluster already: name it by spec.namespace,"
            " without spec.create_namespace. It is then used as it is, and stays when the stack is"
            " destroyed"
        )
    yield from cause_advice(errors)


def release_advice(errors: Sequence[str], name: str, namespace: str, timeout: int) -> Iterator[str]:
    """Yield what the cluster refused, then the state that the release is in, each with
    what resolves it.

    Args:
        errors: what the provider says.
        name: of the release.
        namespace: of the release.
        timeout: of Helm's operations, in seconds.
    """
    yield from cause_advice(errors)
    if state := fitting(_STATES, errors):
        told = state.format(name=name, namespace=namespace, timeout=timeout)
        yield f"the Helm release {namespace}/{name} {told}"
