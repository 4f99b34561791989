"""What stands at the border of a rule, and is allowed: one spec each, by name."""

import json
from typing import Any

import pytest

from plugin.stack_input.document import Document
from plugin.stack_input.read import read

DIGEST = "0123456789abcdef" * 4
LOGIN = {"username": "robot", "password": "example-token"}
ZONE = "topology.kubernetes.io/zone"


def helm(**fields: Any) -> dict[str, Any]:
    return {"helm": fields}


def toleration(**fields: Any) -> dict[str, Any]:
    return {"scheduling": {"tolerations": [fields]}}


def databases(**fields: Any) -> dict[str, Any]:
    return {"databases": fields}


def archive(location: str, **fields: Any) -> dict[str, Any]:
    return helm(chart=location, sha256=DIGEST, **fields)


ACCEPTED: dict[str, dict[str, Any]] = {
    "nothing of it": {},
    "every block, empty": {"helm": {}, "scheduling": {}, "databases": {}, "watchedNamespaces": []},
    "a version before a release, and a build": helm(version="1.12.2-rc.1+build.7"),
    "a version of zeros": helm(version="0.0.0"),
    "a repository at a port": helm(repository="https://charts.example.com:8443"),
    "a repository with a slash at its end": helm(repository="https://charts.example.com/z/"),
    "a repository at an address of IPv6": helm(repository="https://[2001:db8::1]:8443/zalando"),
    "a repository without encryption or password": helm(repository="http://charts.local/zalando"),
    "a repository with a password": helm(repository="https://charts.example.com", **LOGIN),
    "a repository and a digest": helm(repository="https://charts.example.com", sha256=DIGEST),
    "a digest for the chart's default": helm(sha256=DIGEST),
    "a registry at a port": helm(chart="oci://localhost:5000/postgres-operator"),
    "a registry with a path": helm(chart="oci://registry.example.com/a/b-c/d__e/f.g", **LOGIN),
    "a registry and a digest": helm(chart="oci://registry.example.com/charts/x", sha256=DIGEST),
    "a path": archive("/srv/charts/postgres-operator-1.12.2.tgz"),
    "a path with a space, and a version": archive("/srv/my charts/p.tgz", version="1.12.2"),
    "a path at the root": archive("/p.tgz"),
    "a URL of an archive": archive("https://charts.example.com:8443/a/p-1.12.2.tgz"),
    "a URL of an archive with a password": archive("https://charts.example.com/p.tgz", **LOGIN),
    "a URL without encryption or password": archive("http://charts.example.com/p.tgz"),
    "images from a host": helm(imageRegistry="mirror"),
    "images from a host at a port": helm(imageRegistry="localhost:5000"),
    "images from a path": helm(imageRegistry="Registry.Example.com:65535/a/b-c/d__e/f.g"),
    "images from an address": helm(imageRegistry="10.0.0.1:5000/mirror"),
    "a Secret of 253 letters": helm(imagePullSecrets=["a" * 253]),
    "a Secret with dots": helm(imagePullSecrets=["registry.example.com", "0"]),
    "the shortest time": helm(timeoutSeconds=1),
    "the longest time": helm(timeoutSeconds=3600),
    "atomic, and waited for": helm(atomic=True, skipAwait=False),
    "values by any name": helm(values={"a.b": {"c/d": [1, -0.5, True, "yes", "", [], {}]}}),
    "the greatest whole numbers": helm(values={"most": 2**53, "least": -(2**53)}),
    "texts that look like numbers": helm(values={"a": "0123", "b": "1e3", "c": "null", "d": "~"}),
    "definitions that are deleted": {"crds": "managed", "deleteCrds": True},
    "definitions by number": {"crds": 2},
    "a namespace of 63": {"watchedNamespaces": ["a" * 63]},
    "a namespace of a digit": {"watchedNamespaces": ["0"]},
    "every taint": toleration(operator="Exists"),
    "every taint that throws out": toleration(operator="Exists", effect="NoExecute"),
    "a taint without a value": toleration(key="dedicated"),
    "a taint that exists": toleration(key="dedicated", operator="Exists"),
    "a taint for no time": toleration(key="x", effect="NoExecute", tolerationSeconds=0),
    "a taint for the longest time": toleration(
        key="x", operator="Exists", effect="NoExecute", tolerationSeconds=2**32 - 1
    ),
    "a node of a role": {"scheduling": {"nodeSelector": {"node-role.kubernetes.io/infra": ""}}},
    "a node of 63 letters": {"scheduling": {"nodeSelector": {"a": "a" * 63}}},
    "a class of the cluster's own": {"scheduling": {"priorityClassName": "system-node-critical"}},
    "affinity of nothing": {"scheduling": {"affinity": {}}},
    "databases on every taint": databases(toleration={"operator": "Exists"}),
    "databases apart by a key of one letter": databases(
        antiAffinity={"mode": "preferred", "topologyKey": "z"}
    ),
    "databases apart by a key of 63 letters": databases(
        antiAffinity={"mode": "required", "topologyKey": f"{'a' * 253}/{'Z' * 63}"}
    ),
    "databases apart by zone": databases(antiAffinity={"mode": "required", "topologyKey": ZONE}),
    "databases of no priority": databases(priority={"value": 0}),
    "databases of the highest priority": databases(priority={"value": 1000000000}),
    "databases without a budget": databases(disruptionBudget={"enabled": False}),
    "the size that has no name": {"container": {"size": 0}},
}


@pytest.mark.parametrize("spec", ACCEPTED.values(), ids=ACCEPTED.keys())
def test_is_accepted(spec: dict[str, Any]) -> None:
    manifest = {
        "apiVersion": "kubernetes.project-planton.org/v1",
        "kind": "KubernetesZalandoPostgresOperator",
        "metadata": {"name": "main"},
        "spec": {"container": {}, **spec},
    }
    found = read(Document("manifest.yaml", json.dumps(manifest).encode()), None)
    assert found.stack_input.target.spec.HasField("container")
