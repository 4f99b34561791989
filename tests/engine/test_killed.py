"""A Pulumi that was killed at work: what the next run says leads out of it."""

import re
import shlex

from api import Api
from history import statuses
from killed import killed
from manifests import Manifests
from objects import operator_is_ready
from processes import wait_until
from release import Helm
from stack import MakeStack

# Which waits until it is killed.
NOWHERE = {"nodeSelector": {"example.com/room": "none"}}


def test_in_a_first_installation(
    new_stack: MakeStack, manifests: Manifests, api: Api, helm: Helm
) -> None:
    name = "killed"
    stack = new_stack(name)
    stack.hand_over(manifests.manifest(name, scheduling=NOWHERE))
    with killed(stack):
        wait_until(lambda: statuses(helm, name) == ["pending-install"], "Helm waits")

    stack.hand_over(manifests.manifest(name))
    assert "pulumi cancel" in stack.fails("up")
    stack.cancel()
    said = stack.fails("up")
    assert f"{name}/postgres-operator is pending-install at revision 1" in said
    (advised,) = set(re.findall(rf"helm (uninstall \S+ -n {name})", said))
    assert "pulumi refresh" in said

    helm.run(*shlex.split(advised))
    stack.refresh()
    stack.up()
    assert operator_is_ready(api, name)
    stack.preview("--expect-no-changes")
