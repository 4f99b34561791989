"""An edit of a field is one update, of the release, in place."""

from functools import reduce
from typing import Any

from api import Api
from changes import RELEASE
from manifests import Manifests
from objects import configuration, operator
from stack import MakeStack

from plugin.helm.tree import merged

EDITS: dict[str, dict[str, Any]] = {
    "helm.timeoutSeconds": {"helm": {"timeoutSeconds": 60}},
    "scheduling.nodeSelector": {
        "scheduling": {"nodeSelector": {"kubernetes.io/hostname": "simulated"}}
    },
    "container.size": {"container": {"size": "production"}},
    "databases.disruptionBudget": {"databases": {"disruptionBudget": {"primaryOnly": False}}},
    "databases.antiAffinity": {"databases": {"antiAffinity": {"mode": "required"}}},
    "databases.priority": {"databases": {"priority": {"value": 1000}}},
    "databases.toleration": {
        "databases": {"toleration": {"key": "databases", "operator": "Exists"}}
    },
}

STORED = {
    "pdb_master_label_selector": False,
    "enable_pod_antiaffinity": True,
    "pod_antiaffinity_preferred_during_scheduling": False,
    "pod_priority_class_name": "postgres-operator-pod-1000",
    "toleration": {"key": "databases", "operator": "Exists"},
}
"""What the operator is told in the end, of databases."""


def test_each_edit_updates_the_release_and_nothing_else(
    new_stack: MakeStack, manifests: Manifests, api: Api
) -> None:
    name = "edited"
    stack = new_stack(name)
    stack.hand_over(manifests.manifest(name))
    stack.up()
    changes = {}
    for field, edit in EDITS.items():
        stack.hand_over(manifests.manifest(name, **edit))
        changes[field] = stack.changes()
    assert changes == {field: {RELEASE: "update"} for field in EDITS}

    uid = api.get(operator(name))["metadata"]["uid"]
    every: dict[str, Any] = reduce(merged, EDITS.values(), {})
    stack.hand_over(manifests.manifest(name, **every))
    stack.up()
    stored = api.get(operator(name))
    assert stored["metadata"]["uid"] == uid
    assert stored["spec"]["template"]["spec"]["nodeSelector"] == every["scheduling"]["nodeSelector"]
    settings = api.get(configuration(name))["configuration"]["kubernetes"]
    assert {key: settings.get(key) for key in STORED} == STORED
    stack.preview("--expect-no-changes")
    stack.refresh("--expect-no-changes")
