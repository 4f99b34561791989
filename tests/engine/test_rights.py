"""What running databases may do while their operator is replaced."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from api import Api, Object
from manifests import Manifests
from objects import namespace, operator, operator_is_ready
from programs import ROOT, needed
from stack import MakeStack
from start import Cluster

Run = Callable[[str], "subprocess.CompletedProcess[str]"]
ACCOUNT = "postgres-pod"
GROUP = "rbac.authorization.k8s.io"
_SECONDS = 60


@pytest.fixture
def run(cluster: Cluster, tmp_path: Path) -> Run:
    """Runs commands for a person's shell."""
    shell, kubectl = (needed(program, "rights of databases") for program in ("bash", "kubectl"))
    path = f"{kubectl.rpartition('/')[0]}:/usr/bin:/bin"
    # kubectl keeps a cache at home.
    environment = {"KUBECONFIG": str(cluster.kubeconfig), "PATH": path, "HOME": str(tmp_path)}
    return lambda command: subprocess.run(  # noqa: S603 - bash, found above
        [shell, "-euo", "pipefail", "-c", command],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=_SECONDS,
    )


def may_lead(run: Run, home: str) -> bool:
    """Return whether Patroni may renew its leadership in a namespace."""
    asked = run(
        f"kubectl auth can-i patch endpoints -n {home} --as=system:serviceaccount:{home}:{ACCOUNT}"
    )
    # `no` may be followed by why.
    answer = asked.stdout.partition(" ")[0].strip()
    assert answer in ("yes", "no"), asked.stderr
    return answer == "yes"


def role(name: str) -> Object:
    metadata = {"name": name}
    return {"apiVersion": f"{GROUP}/v1", "kind": "ClusterRole", "metadata": metadata}


def bind(api: Api, home: str) -> None:
    """Do what the operator does in a namespace with databases (initRoleBinding in its
    controller.go).
    """
    api.apply(namespace(home))
    api.apply(
        {
            "apiVersion": f"{GROUP}/v1",
            "kind": "RoleBinding",
            "metadata": {"name": ACCOUNT, "namespace": home},
            "roleRef": {"apiGroup": GROUP, "kind": "ClusterRole", "name": ACCOUNT},
            "subjects": [{"kind": "ServiceAccount", "name": ACCOUNT, "namespace": home}],
        }
    )


def test_the_rights_that_the_readme_gives_them_stay(
    new_stack: MakeStack, manifests: Manifests, api: Api, run: Run
) -> None:
    name = "renamed"
    stack = new_stack(name)
    stack.hand_over(manifests.manifest(name))
    stack.up()
    for home in ("analytics", "shop"):
        bind(api, home)
        assert may_lead(run, home)

    readme = (ROOT / "README.md").read_text()
    (commands,) = re.findall(r"<!-- meanwhile -->\n```\n(.*?)```", readme, re.DOTALL)
    meanwhile = role("postgres-pod-meanwhile")
    done = run(commands)
    assert done.returncode == 0, done.stderr
    try:
        stack.hand_over(manifests.manifest(name, watchedNamespaces=["analytics"]))
        assert "as the README says under A second operator" in stack.preview()
        stack.up()
        assert operator_is_ready(api, name, "postgres-operator-analytics")
        assert not api.exists(operator(name))
        assert may_lead(run, "analytics")
        # Which was given none.
        assert not may_lead(run, "shop")
        assert api.get(meanwhile)["rules"] == api.get(role("postgres-pod-analytics"))["rules"]
        stack.preview("--expect-no-changes")
    finally:
        api.delete(meanwhile)
