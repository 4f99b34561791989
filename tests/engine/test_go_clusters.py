"""The cluster of a stack of the Go module is the same to Pulumi's Kubernetes provider,
which else replaces everything in it.
"""

import shutil
from typing import Any

import pytest
from go_stacks import case
from kubernetes_plugin import difference, kubernetes_plugin
from registered import of_the_go_module, of_the_program
from wire_inputs import plain

PROVIDER = "pulumi:providers:kubernetes::kubernetes"
CASES = ["2026-01_doks", "2026-01_gke_context"]
ENDPOINTS = {"2026-01_doks": "127.0.0.1:6443", "2026-01_gke_context": "203.0.113.10"}


@pytest.mark.parametrize("name", CASES)
def test_it_is_not_replaced(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    handed = case(name)
    monkeypatch.setenv("STACK_INPUT_YAML_FILE", str(handed.handoff))
    before, after = (
        plain(found[PROVIDER].inputs) for found in (of_the_go_module(), of_the_program())
    )
    other: Any = {**after, "kubeconfig": after["kubeconfig"].replace(ENDPOINTS[name], "192.0.2.1")}
    with kubernetes_plugin(shutil.which("pulumi-resource-kubernetes") or "") as plugin:
        found = difference(plugin, before, after)
        assert (sorted(found.diffs), list(found.replaces)) == (handed.corrections[PROVIDER], [])
        assert list(difference(plugin, before, other).replaces) == ["kubeconfig"]
