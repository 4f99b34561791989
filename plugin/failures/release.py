"""What is told of the Helm release that failed: what the cluster refused, then the state
that the release is in.
"""

from plugin.failures.advice import Advice
from plugin.failures.causes import CAUSES
from plugin.failures.remedies import AT_WORK, OWN_NAMES, roll_back, see_events, uninstall

_IT = "the Helm release {namespace}/{name}"
_HISTORY = "`helm history {name} -n {namespace}`"
_ROLL_BACK = roll_back("{name}", "{namespace}", "REVISION")
_UNINSTALL = uninstall("{name}", "{namespace}")
_SEE_EVENTS = see_events("{namespace}")
_ONCE_IT_ANSWERS = (
    "deploy again once it answers: the program then says whether Helm left the release pending, and"
    " what resolves that"
)

STATES = (
    Advice(
        r"another operation \(install/upgrade/rollback\) is in progress",
        f"{_IT} is pending: {AT_WORK}, find the last revision that was deployed by {_HISTORY}, and"
        f" {_ROLL_BACK}; where there is none, {_UNINSTALL}",
    ),
    Advice(
        r"cannot re-use a name that is still in use",
        f"{_IT} is in the cluster, but not in this stack: left by a first installation that was"
        f" killed, or somebody else's. See {_HISTORY}; where it is left over, {_UNINSTALL}, and"
        " deploy again",
    ),
    Advice(
        r"has no deployed releases",
        f"{_IT} was uninstalled behind Pulumi's back: run `pulumi refresh` and deploy again",
    ),
    Advice(
        r"invalid ownership metadata",
        f"{_IT} needs an object that belongs to another installation of the operator, which the"
        f" message names. {OWN_NAMES}; or remove that installation. Where it is gone with its"
        " namespace, and `helm list -A` shows no other {name}, its leftovers go by"
        " `kubectl delete clusterroles,clusterrolebindings,priorityclasses"
        " -l app.kubernetes.io/instance={name}`",
    ),
    Advice(
        r"uninstalled due to atomic being set",
        f"{_IT} failed and Helm has removed it again. {_SEE_EVENTS}, and deploy again",
    ),
    Advice(
        r"rolled back due to atomic being set",
        f"{_IT} failed and Helm has gone back to the revision before. {_SEE_EVENTS}, and deploy"
        " again",
    ),
    Advice(
        r"failed to initialize completely",
        f"{_IT} is failed, and what there is of it stays: the operator was not ready within"
        f" {{timeout}} seconds, or an object was refused. {_SEE_EVENTS}. Where an earlier revision"
        " was deployed, first go back to it, since what this one brought stays otherwise: find it"
        f" by {_HISTORY} and {_ROLL_BACK}. Then deploy what is right, without `pulumi refresh`,"
        " which would take the failed one for deployed. If it was the API server that went away,"
        f" {_ONCE_IT_ANSWERS}",
    ),
    Advice(
        r"is not a valid chart repository or cannot be reached",
        "Helm got no index from the chart's repository, for the reason that the message gives, and"
        f" has changed nothing of {_IT}: deploy again once it answers, with spec.helm.repository"
        " if that is not the right one, or name an archive of the chart by spec.helm.chart",
    ),
    Advice(
        # Helm's own limit: of a single request without an answer Go says more.
        r"context deadline exceeded(?! \(Client\.Timeout)",
        f"{_IT} was not seen to end within {{timeout}} seconds, and Helm could not write down how"
        f" it ended. If the API server is away, {_ONCE_IT_ANSWERS}",
    ),
)
"""By texts of Helm (pkg/action, pkg/repo) and of Pulumi's provider (helm_release.go)."""

OF_THE_RELEASE = (CAUSES, STATES)
"""With the words `name` and `namespace` of the release, and `timeout` of Helm's operations in
seconds.
"""
