"""What an access review says of an account, against what the cluster then refuses it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from api import Api, ApiError
from chart_cases import chart_of, locals_of
from definitions import define, remove
from deployed import MANIFEST, Deployed, deployed
from release import Helm
from start import Cluster

from plugin.chart.chart import Chart
from plugin.cluster.connect import connected
from plugin.doctor.check import Check
from plugin.doctor.cluster.rights import rights
from plugin.kubernetes_provider.cluster_access import ClusterAccess
from plugin.module.locals import Locals
from plugin.secret_text import SecretText

CHART = "1.12.2"
PLACE = "limited"
VERBS = ["get", "list", "create", "update", "patch", "delete"]
GROUPS = {
    "namespaces": "",
    "secrets": "",
    "configmaps": "",
    "services": "",
    "serviceaccounts": "",
    "deployments": "apps",
    "clusterroles": "rbac.authorization.k8s.io",
    "clusterrolebindings": "rbac.authorization.k8s.io",
    "priorityclasses": "scheduling.k8s.io",
    "customresourcedefinitions": "apiextensions.k8s.io",
    "operatorconfigurations": "acid.zalan.do",
}
"""What the manifest deploys, by its resources, as its objects and Helm's say."""


@pytest.fixture(scope="module")
def archived(archive: Callable[[str], Path]) -> Path:
    return archive(CHART)


@pytest.fixture(scope="module")
def chart(archived: Path) -> Chart:
    return chart_of(archived)


@pytest.fixture(scope="module")
def locals_(archived: Path) -> Locals:
    return locals_of({"manifest": yaml.safe_load(MANIFEST.read_text())}, archived)


@pytest.fixture(scope="module")
def objects(api: Api, helm: Helm, archived: Path) -> Iterator[list[dict[str, Any]]]:
    """Everything that the manifest deploys."""
    wanted: Deployed = deployed(MANIFEST)
    namespace = next(each for each in wanted.objects if each["kind"] == "Namespace")
    definitions = helm.definitions(archived)
    define(api, definitions)
    api.apply(namespace)
    yield [*wanted.objects, *helm.template(archived, wanted), *definitions]
    remove(api, definitions)


def rules(missing: str) -> list[dict[str, Any]]:
    """Return rules that allow everything that is deployed but one resource."""
    allowed = [
        {"apiGroups": [group], "resources": [resource], "verbs": VERBS}
        for resource, group in GROUPS.items()
        if resource != missing
    ]
    hands_out = {"apiGroups": ["rbac.authorization.k8s.io"], "resources": ["clusterroles"]}
    return [*allowed, {**hands_out, "verbs": ["escalate", "bind"]}]


def account(api: Api, name: str, given: list[dict[str, Any]]) -> str:
    """Return the token of an account with such rights."""
    rbac = "rbac.authorization.k8s.io"
    api.apply({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": PLACE}})
    api.apply(
        {
            "apiVersion": "v1",
            "kind": "ServiceAccount",
            "metadata": {"name": name, "namespace": PLACE},
        }
    )
    api.apply(
        {
            "apiVersion": f"{rbac}/v1",
            "kind": "ClusterRole",
            "metadata": {"name": name},
            "rules": given,
        }
    )
    api.apply(
        {
            "apiVersion": f"{rbac}/v1",
            "kind": "ClusterRoleBinding",
            "metadata": {"name": name},
            "roleRef": {"apiGroup": rbac, "kind": "ClusterRole", "name": name},
            "subjects": [{"kind": "ServiceAccount", "name": name, "namespace": PLACE}],
        }
    )
    return api.token(PLACE, name)


def access(cluster: Cluster, token: str) -> ClusterAccess:
    kubeconfig = yaml.safe_load(cluster.kubeconfig.read_text())
    kubeconfig["users"][0]["user"] = {"token": token}
    return ClusterAccess(SecretText(yaml.safe_dump(kubeconfig)))


def review(cluster: Cluster, token: str, locals_: Locals, chart: Chart | None) -> Check:
    with connected(access(cluster, token)) as connection:
        return rights(connection, locals_, chart, None)


@pytest.fixture
def reviewed(cluster: Cluster, locals_: Locals, chart: Chart) -> Callable[[str], Check]:
    return lambda token: review(cluster, token, locals_, chart)


def refused(api: Api, token: str, objects: list[dict[str, Any]]) -> set[str]:
    """Return the resources of the objects that an account may not apply, tried for real."""
    limited = api.of(token)
    kinds = {each["kind"].lower() for each in objects if is_refused(limited, each)}
    return {f"{kind}es" if kind.endswith("s") else f"{kind}s" for kind in kinds}


def is_refused(limited: Api, wanted: dict[str, Any]) -> bool:
    try:
        limited.try_apply(wanted)
    except ApiError as error:
        return error.status == 403
    return False


@pytest.mark.parametrize("missing", [*GROUPS, "nothing"])
def test_what_the_review_denies_the_cluster_refuses(
    api: Api,
    reviewed: Callable[[str], Check],
    objects: list[dict[str, Any]],
    missing: str,
) -> None:
    token = account(api, f"all-but-{missing}", rules(missing))
    found = reviewed(token)
    assert refused(api, token, objects) == ({missing} - {"nothing"})
    assert found.status == ("ok" if missing == "nothing" else "failed")
    named = {resource for resource in GROUPS if f" {resource}" in found.sentence}
    assert named == ({missing} - {"nothing"})


def test_the_verbs_and_the_namespace_are_told(api: Api, reviewed: Callable[[str], Check]) -> None:
    found = reviewed(account(api, "no-services", rules("services")))
    assert found.sentence == "the account may not create, get, patch services in postgres-operator"


def test_an_account_that_may_hand_out_no_more_than_it_has(
    api: Api, reviewed: Callable[[str], Check], objects: list[dict[str, Any]]
) -> None:
    token = account(api, "careful", rules("nothing")[:-1])
    found = reviewed(token)
    assert found.status == "warning"
    assert "escalate" in found.remedy
    assert refused(api, token, objects) == {"clusterroles"}


def test_without_the_chart_its_kinds_are_not_known(
    cluster: Cluster, api: Api, locals_: Locals
) -> None:
    found = review(cluster, account(api, "chartless", rules("deployments")), locals_, None)
    assert found.status == "warning"
    assert "those of the chart's are not known" in found.sentence
