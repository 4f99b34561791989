"""What an admission webhook refuses."""

from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from api import Api
from history import releases, statuses
from kept import are_the_same, placed
from manifests import Manifests
from objects import operator, operator_is_ready
from r2 import backup
from release import Helm
from stack import MakeStack
from webhook import webhook

NAME = "guarded"
REASON = "nothing changes on a Friday"
PRODUCTION = {"size": "production"}

pytestmark = pytest.mark.usefixtures("no_definitions")


def test_what_is_refused_comes_later(
    new_stack: MakeStack, manifests: Manifests, api: Api, helm: Helm, tmp_path: Path
) -> None:
    def refusing(resource: str) -> AbstractContextManager[None]:
        return webhook(api, tmp_path, NAME, resource, lambda _: REASON)

    stack = new_stack(NAME)
    backups = backup("example-secret-key")
    stack.hand_over(manifests.manifest(NAME, backupConfig=backups))
    with refusing("configmaps"):
        said = [stack.fails("up")]
    assert releases(helm) == []
    with refusing("deployments"):
        said.append(stack.fails("up"))
    assert f"the Helm release {NAME}/postgres-operator is failed" in said[-1]
    stack.up()
    assert operator_is_ready(api, NAME)

    before = placed(api)
    stack.hand_over(manifests.manifest(NAME, backupConfig=backups, container=PRODUCTION))
    with refusing("deployments"):
        said.append(stack.fails("up"))
    rollback = f"helm rollback postgres-operator REVISION -n {NAME} --force --wait"
    assert rollback in said[-1]
    assert operator_is_ready(api, NAME)
    last_good = str(statuses(helm, NAME).index("deployed") + 1)
    helm.run(*rollback.replace("REVISION", last_good).split()[1:])
    stack.up()
    limits = api.get(operator(NAME))["spec"]["template"]["spec"]["containers"][0]["resources"]
    assert limits["limits"] == {"cpu": "2", "memory": "2Gi"}
    assert are_the_same(api, before)
    assert releases(helm) == [f"{NAME}/postgres-operator"]
    stack.preview("--expect-no-changes")

    for each in said:
        assert f'admission webhook "guard.example.com" denied the request: {REASON}' in each
        assert "an admission webhook or policy of the cluster refuses an object" in each
