"""Nothing is applied before what it needs."""

from collections.abc import Mapping
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from plugin.render.order import ordered

IN_ORDER = [
    {"CustomResourceDefinition"},
    {"Namespace"},
    {"Secret"},
    {"ConfigMap", "ServiceAccount", "ClusterRole", "OperatorConfiguration", "Service"},
    {"Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob", "Pod"},
]
GROUPS = {kind: index for index, kinds in enumerate(IN_ORDER) for kind in kinds}


def found(kind: str, name: int) -> Mapping[str, Any]:
    return {"apiVersion": "v1", "kind": kind, "metadata": {"name": f"a{name}"}}


@given(st.lists(st.sampled_from(sorted(GROUPS))))
def test_groups_follow_each_other_and_keep_their_own_order(kinds: list[str]) -> None:
    objects = [found(kind, index) for index, kind in enumerate(kinds)]
    after = ordered(objects)
    groups = [GROUPS[each["kind"]] for each in after]
    assert groups == sorted(groups)
    for group in range(len(IN_ORDER)):
        kept = [each for each in objects if GROUPS[each["kind"]] == group]
        assert [each for each in after if GROUPS[each["kind"]] == group] == kept
