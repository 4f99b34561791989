"""A stack that the Go module deployed, continued by the program, and given back."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from api import Api
from both_modules import BothModules, both_modules, home, uids
from changes import RELEASE, Changes, changes_in
from chart_repository import ChartRepository, chart_repository
from go_stacks import LABEL_DOMAIN, Case, case, copy_go_module, without_labels
from manifests import OLD, Manifests
from objects import namespace, operator
from release import Helm
from stack import MakeStack, Stack
from start import Cluster
from traces import found_in, leaks

CASES = ["2025-11_backup", "2026-01_doks", "2026-01_minimal"]
"""Each shape, a kubeconfig that is handed over, and a namespace that is not created."""
PROVIDER = "pulumi:providers:kubernetes::kubernetes"
CONFIG_MAP = "kubernetes:core/v1:ConfigMap::postgres-pod-backup-config"

Deploy = Callable[[str], BothModules]
"""Deploys a case by the Go module."""


@pytest.fixture
def deploy(
    new_stack: MakeStack, cluster: Cluster, manifests: Manifests, tmp_path: Path
) -> Iterator[Deploy]:
    # Which a hand-off names and does not create.
    cluster.api.apply(namespace("databases"))
    folder = tmp_path / "go-module"
    copy_go_module(folder)

    def by_the_go_module(name: str, repository: ChartRepository) -> BothModules:
        both = both_modules(new_stack("go"), folder, repository, cluster.kubeconfig, case(name))
        both.go.up()
        return both

    with chart_repository(tmp_path, {OLD: manifests.archive(OLD)}) as repository:
        yield lambda name: by_the_go_module(name, repository)


def in_state(stack: Stack, *secrets: str) -> list[str]:
    """Return those secrets that the state has in plaintext."""
    return found_in(repr(stack.resources()).encode(), *secrets)


def container(api: Api, stack: Stack) -> Any:
    """Return the resources of the operator's container."""
    (found,) = api.get(operator(home(stack)))["spec"]["template"]["spec"]["containers"]
    return found["resources"]


def previewed(stack: Stack) -> Changes:
    return changes_in(stack.preview("--json"))


def reads(handed: Case, operation: str) -> dict[str, Any]:
    return {operation: {urn: [] for urn in handed.read}} if handed.read else {}


@pytest.mark.parametrize("name", CASES)
def test_there_and_back(name: str, deploy: Deploy, api: Api, helm: Helm) -> None:
    handed, both = case(name), deploy(name)
    assert in_state(both.go, *both.secrets) == list(both.secrets)
    before = uids(both.go, api, helm)

    both.ours.configure("label-domain", LABEL_DOMAIN)
    assert previewed(both.ours) == {"update": handed.corrections, **reads(handed, "read")}
    both.ours.up()
    assert uids(both.ours, api, helm) == before
    assert container(api, both.ours) == handed.container
    assert in_state(both.ours, *both.secrets) == []
    both.ours.preview("--expect-no-changes")
    both.ours.refresh("--expect-no-changes")

    again = {urn: paths for urn, paths in handed.corrections.items() if urn != PROVIDER}
    assert previewed(both.go_mutable) == {"update": again, **reads(handed, "discard")}
    both.go_mutable.up()
    assert uids(both.go, api, helm) == before
    both.go_mutable.preview("--expect-no-changes")


def test_with_the_bare_labels(deploy: Deploy, api: Api, helm: Helm, backend: Path) -> None:
    handed, both = case("2025-11_backup"), deploy("2025-11_backup")
    before = uids(both.go, api, helm)
    changes = previewed(both.ours)
    assert set(changes) == {"update"}
    assert set(changes["update"]) == set(handed.resources)
    assert without_labels(changes["update"]) == handed.corrections
    both.ours.up()
    assert uids(both.ours, api, helm) == before
    # Why the README has keys rotated: earlier states stay in the backend.
    history = [path for path in backend.rglob(f"{both.ours.name}*") if path.is_file()]
    assert leaks(history, both.secrets[0]) != []

    # Why it has the Go module told not to replace.
    assert CONFIG_MAP in previewed(both.go)["replace"]


def test_a_release_is_moved_with_the_next_shape_of_hand_off(deploy: Deploy) -> None:
    both = deploy("2025-11_minimal")
    target = yaml.safe_load(both.ours.handoff.read_text())["target"]
    target["spec"] |= {"namespace": {"value": "postgres-operator"}, "createNamespace": True}
    both.ours.hand_over(target)
    both.ours.configure("label-domain", LABEL_DOMAIN)
    corrections = case("2026-01_backup").corrections
    moved = {urn: corrections[urn] for urn in (PROVIDER, RELEASE)}
    assert previewed(both.ours) == {"update": moved}
