"""What is seen in a real cluster before anything is changed."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from api import Api
from database import database
from definitions import remove
from deployed import MANIFEST, Deployed, deployed
from processes import wait_until
from release import Helm
from start import Cluster

from plugin.cluster.found import Found, HelmRevision, Operator
from plugin.cluster.leader_place import LeaderPlace
from plugin.cluster.look import look
from plugin.kubernetes_provider.cluster_access import ClusterAccess
from plugin.secret_text import SecretText

NAME = "postgres-operator"
CHART = "2.0.1"


@pytest.fixture(params=["text", "path"])
def access(request: pytest.FixtureRequest, cluster: Cluster) -> ClusterAccess:
    text = cluster.kubeconfig.read_text()
    return ClusterAccess(SecretText(text if request.param == "text" else str(cluster.kubeconfig)))


@pytest.fixture
def installed(api: Api, archive: Callable[[str], Path], helm: Helm) -> Iterator[Deployed]:
    wanted = deployed(MANIFEST)
    api.apply(namespace(wanted.namespace))
    helm.install(archive(CHART), wanted)
    wait_until(lambda: api.lists("acid.zalan.do/v1", "postgresqls"), "databases can be listed")
    yield wanted
    helm.uninstall(wanted.namespace)
    remove(api, helm.definitions(archive(CHART)))


def namespace(name: str) -> dict[str, Any]:
    metadata = {"name": name, "labels": {"written": "here"}}
    return {"apiVersion": "v1", "kind": "Namespace", "metadata": metadata}


def deployment(name: str, labels: dict[str, str], **environment: str) -> dict[str, Any]:
    env = [{"name": variable, "value": value} for variable, value in environment.items()]
    return {
        "apiVersion": "apps/v1",
        "kind": "Deployment",
        "metadata": {"name": name, "namespace": "others", "labels": labels},
        "spec": {
            "replicas": 1,
            "selector": {"matchLabels": {"name": name}},
            "template": {
                "metadata": {"labels": {"name": name}},
                "spec": {"containers": [{"name": "a", "image": "a", "env": env}]},
            },
        },
    }


def config_map(**data: str) -> dict[str, Any]:
    metadata = {"name": "settings", "namespace": "others"}
    return {"apiVersion": "v1", "kind": "ConfigMap", "metadata": metadata, "data": data}


@pytest.fixture
def place(api: Api) -> Iterator[Callable[[dict[str, Any]], None]]:
    placed: list[dict[str, Any]] = []

    def apply(wanted: dict[str, Any]) -> None:
        api.apply(namespace("others"))
        api.apply(wanted)
        placed.append(wanted)

    yield apply
    for each in placed:
        api.delete(each)


def test_nothing_in_an_empty_cluster(access: ClusterAccess) -> None:
    assert look(access, "nowhere", NAME) == Found(namespace="missing")


def test_an_operator_of_the_chart(access: ClusterAccess, installed: Deployed) -> None:
    found = look(access, installed.namespace, NAME)
    assert found == Found(
        operators=(Operator(installed.namespace, NAME, "*", ""),),
        namespace="foreign",
        revision=HelmRevision(1, "deployed", 1),
    )


def test_an_operator_of_one_namespace(
    access: ClusterAccess, installed: Deployed, helm: Helm, archive: Callable[[str], Path]
) -> None:
    watched = {"watched_namespace": "analytics"}
    settings = {**installed.values["configKubernetes"], **watched}
    identified = {"controllerID": {"create": True, "name": "two"}}
    values = {**installed.values, "configKubernetes": settings, **identified}
    helm.upgrade(archive(CHART), replace(installed, values=values))
    found = look(access, installed.namespace, NAME)
    assert found.operators == (Operator(installed.namespace, NAME, "analytics", "two"),)
    assert found.revision == HelmRevision(2, "deployed", 2)


OWN_LABEL = {"application": "postgres-operator"}
CHART_LABEL = {"app.kubernetes.io/name": "postgres-operator"}


SETTINGS = {"CONFIG_MAP_NAME": "settings"}


@pytest.mark.parametrize(
    ("environment", "data", "watches"),
    [
        (SETTINGS, {"watched_namespace": "*"}, "*"),
        (SETTINGS, {"watched_namespace": "a"}, "a"),
        (SETTINGS, {"workers": "1"}, "others"),
        ({"CONFIG_MAP_NAME": "missing"}, {}, "*"),
        ({"POSTGRES_OPERATOR_CONFIGURATION_OBJECT": "missing"}, {}, "*"),
        ({**SETTINGS, "WATCHED_NAMESPACE": "b"}, {"watched_namespace": "*"}, "b"),
    ],
)
def test_an_operator_of_somebody_elses_manifests(
    access: ClusterAccess,
    place: Callable[[dict[str, Any]], None],
    environment: dict[str, str],
    data: dict[str, str],
    watches: str,
) -> None:
    place(config_map(**data))
    place(deployment("zalando", OWN_LABEL, CONTROLLER_ID="one", **environment))
    assert look(access, "nowhere", NAME).operators == (
        Operator("others", "zalando", watches, "one"),
    )


def test_what_is_no_operator(
    access: ClusterAccess, place: Callable[[dict[str, Any]], None]
) -> None:
    place(deployment("of-another-maker", CHART_LABEL, PGO_NAMESPACE="a"))
    idle = deployment("idle", OWN_LABEL, CONFIG_MAP_NAME="missing")
    idle["spec"]["replicas"] = 0
    place(idle)
    assert look(access, "nowhere", NAME) == Found(namespace="missing")


@pytest.mark.parametrize("status", ["pending-upgrade", "failed"])
def test_a_release_that_is_not_finished(
    access: ClusterAccess, place: Callable[[dict[str, Any]], None], status: str
) -> None:
    for version, told in ((9, "superseded"), (10, "deployed"), (11, status)):
        labels = {"owner": "helm", "name": NAME, "version": str(version), "status": told}
        metadata = {"name": f"sh.helm.release.v1.{NAME}.v{version}", "namespace": "others"}
        place({"apiVersion": "v1", "kind": "Secret", "metadata": {**metadata, "labels": labels}})
    assert look(access, "others", NAME).revision == HelmRevision(11, status, 10)


def test_a_namespace_that_pulumi_wrote(api: Api, access: ClusterAccess) -> None:
    api.apply(namespace("written"), manager="pulumi-kubernetes-0123abcd")
    api.apply(namespace("unwritten"))
    seen = [look(access, name, NAME).namespace for name in ("written", "unwritten", "none")]
    assert seen == ["pulumi's", "foreign", "missing"]


@pytest.mark.parametrize(
    ("settings", "place"),
    [
        ({"kubernetes_use_configmaps": True}, LeaderPlace("", "true")),
        ({"kubernetes_use_configmaps": False}, LeaderPlace("", "false")),
        (
            {"kubernetes_use_configmaps": True, "etcd_host": "etcd.example.com:2379"},
            LeaderPlace("etcd.example.com:2379", "false"),
        ),
    ],
)
def test_where_leaders_are_is_seen_once_there_is_a_database(
    api: Api,
    access: ClusterAccess,
    installed: Deployed,
    settings: dict[str, Any],
    place: LeaderPlace,
) -> None:
    assert look(access, installed.namespace, NAME).leaders is None
    path = {"apiVersion": "acid.zalan.do/v1", "kind": "OperatorConfiguration"}
    metadata = {"name": NAME, "namespace": installed.namespace}
    api.apply({**path, "metadata": metadata, "configuration": settings})
    wanted = database()
    api.apply(namespace(wanted["metadata"]["namespace"]))
    api.apply(wanted)
    try:
        assert look(access, installed.namespace, NAME).leaders == place
    finally:
        api.delete(wanted)
