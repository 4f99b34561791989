"""The chart as a release in a real cluster: installed, upgraded and uninstalled."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import charts
import pytest
from api import Api, Object
from database import database
from definitions import define, remove
from deployed import MANIFEST, Deployed, deployed
from fields import changed
from namespaces import make_namespaces
from processes import wait_until
from release import Helm
from settings import UNKNOWN_TO_OLD

OLD, NEW = "1.12.2", "2.0.1"


@pytest.fixture
def wanted(api: Api, archive: Callable[[str], Path], helm: Helm) -> Iterator[Deployed]:
    """What the manifest deploys, with all but the release in place."""
    wanted = deployed(MANIFEST)
    for each in wanted.objects:
        assert changed(each, api.apply(each)) == []
    yield wanted
    helm.uninstall(wanted.namespace)
    remove(api, helm.definitions(archive(NEW)))


@pytest.fixture
def orders(wanted: Deployed, api: Api, archive: Callable[[str], Path], helm: Helm) -> Object:
    """A database, as it is stored, of an operator of the old chart."""
    helm.install(archive(OLD), wanted)
    text = database()
    make_namespaces(api, [text])
    return api.apply(text)


def changes(api: Api, objects: list[dict[str, Any]]) -> set[str]:
    """Return the paths in objects that are in the cluster otherwise."""
    return {path for each in objects for path in changed(each, api.get(each))}


@pytest.mark.parametrize("version", charts.SHA256)
def test_installs_an_operator_that_is_ready(
    version: str, wanted: Deployed, api: Api, archive: Callable[[str], Path], helm: Helm
) -> None:
    helm.install(archive(version), wanted)
    objects = helm.template(archive(version), wanted)
    assert changes(api, [*wanted.objects, *objects]) == set()
    (operator,) = (each for each in objects if each["kind"] == "Deployment")
    assert api.get(operator)["status"]["readyReplicas"] == 1


def test_an_upgrade_keeps_databases(
    orders: Object, wanted: Deployed, api: Api, archive: Callable[[str], Path], helm: Helm
) -> None:
    helm.upgrade(archive(NEW), wanted)
    assert api.get(orders)["spec"] == orders["spec"]
    # Helm upgrades no definition, and the old one does not know these.
    assert changes(api, helm.template(archive(NEW), wanted)) == UNKNOWN_TO_OLD


def test_an_upgrade_after_its_definitions_loses_nothing(
    orders: Object, wanted: Deployed, api: Api, archive: Callable[[str], Path], helm: Helm
) -> None:
    objects = helm.template(archive(NEW), wanted)
    (configuration,) = (each for each in objects if each["kind"] == "OperatorConfiguration")
    define(api, helm.definitions(archive(NEW)))
    wait_until(lambda: api.accepts(configuration), "the new definitions are in force")
    helm.upgrade(archive(NEW), wanted)
    assert api.get(orders)["spec"] == orders["spec"]
    assert changes(api, objects) == set()


def test_an_uninstalled_operator_leaves_databases(
    orders: Object, wanted: Deployed, api: Api, archive: Callable[[str], Path], helm: Helm
) -> None:
    objects = helm.template(archive(OLD), wanted)
    helm.uninstall(wanted.namespace)
    definitions = helm.definitions(archive(OLD))
    assert [each["metadata"]["name"] for each in definitions if api.exists(each)] == [
        "operatorconfigurations.acid.zalan.do",
        "postgresqls.acid.zalan.do",
        "postgresteams.acid.zalan.do",
    ]
    assert api.get(orders)["spec"] == orders["spec"]
    assert [each["kind"] for each in objects if api.exists(each)] == []
