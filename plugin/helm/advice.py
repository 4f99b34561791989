"""What to do about what failed, by what Helm or Pulumi's provider says of it."""

from collections.abc import Iterator, Sequence

_ADVICE: tuple[tuple[tuple[str, ...], str], ...] = (
    (
        ("another operation (install/upgrade/rollback) is in progress",),
        "is pending: Helm is at work on it, or was killed. See that no other deployment is running,"
        " find the last revision that was deployed by `helm history {name} -n {namespace}`, and run"
        " `helm rollback {name} REVISION -n {namespace} --force --wait`; where there is none, run"
        " `helm uninstall {name} -n {namespace}` and `pulumi refresh`",
    ),
    (
        ("cannot re-use a name that is still in use",),
        "is in the cluster, but not in this stack: left by a first installation that was killed, or"
        " somebody else's. See `helm history {name} -n {namespace}`; where it is left over, run"
        " `helm uninstall {name} -n {namespace}` and deploy again",
    ),
    (
        ("has no deployed releases",),
        "was uninstalled behind Pulumi's back: run `pulumi refresh` and deploy again",
    ),
    (
        ("invalid ownership metadata",),
        "needs an object that belongs to another installation of the operator, which the message"
        " names. Remove that installation, or set spec.watched_namespaces, which gives this one"
        " names of its own",
    ),
    (
        ("uninstalled due to atomic being set",),
        "failed and Helm has removed it again. See why, and deploy again:"
        " `kubectl get events -n {namespace}`",
    ),
    (
        ("rolled back due to atomic being set",),
        "failed and Helm has gone back to the revision before. See why, and deploy again:"
        " `kubectl get events -n {namespace}`",
    ),
    (
        ("failed to initialize completely", "context deadline exceeded", "has a failed status"),
        "is failed, and what there is of it stays: the operator was not ready within {timeout}"
        " seconds, or an object was refused. See why by `kubectl get events -n {namespace}`. Where"
        " an earlier revision was deployed, first go back to it, since what this one brought stays"
        " otherwise: find it by `helm history {name} -n {namespace}` and run"
        " `helm rollback {name} REVISION -n {namespace} --force --wait`. Then deploy what is"
        " right, without `pulumi refresh`, which would take the failed one for deployed",
    ),
)
"""By parts of the texts of Helm (pkg/action) and of Pulumi's provider (helm_release.go).
The first that fits is told."""


def namespace_advice(errors: Sequence[str], namespace: str) -> Iterator[str]:
    """Yield what resolves that the namespace could not be created."""
    if any("already exists" in error for error in errors):
        yield (
            f"the namespace {namespace} is in the cluster already: name it by spec.namespace,"
            " without spec.create_namespace. It is then used as it is, and stays when the stack is"
            " destroyed"
        )


def release_advice(errors: Sequence[str], name: str, namespace: str, timeout: int) -> Iterator[str]:
    """Yield the state that a release is in, and what resolves it.

    Args:
        errors: what the provider says.
        name: of the release.
        namespace: of the release.
        timeout: of Helm's operations, in seconds.
    """
    said = "\n".join(errors)
    for parts, sentence in _ADVICE:
        if any(part in said for part in parts):
            told = sentence.format(name=name, namespace=namespace, timeout=timeout)
            yield f"the Helm release {namespace}/{name} {told}"
            return
