"""Kubeconfigs: any text that is given ends well, and any that is made says what it was
made from.
"""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import yaml
from hypothesis import given
from hypothesis import strategies as st
from strategies import TEXT

from plugin.contract import AwsEks, StackInput
from plugin.errors import PluginError
from plugin.kubernetes_provider.aws_eks import aws_eks_plugin
from plugin.kubernetes_provider.cluster_access import AmbientCluster, cluster_access
from plugin.kubernetes_provider.exec_kubeconfig import Cluster, exec_kubeconfig
from plugin.stack_input.document import Document
from plugin.stack_input.read import read

TARGET = {
    "apiVersion": "kubernetes.project-planton.org/v1",
    "kind": "KubernetesZalandoPostgresOperator",
    "metadata": {"name": "main"},
    "spec": {"container": {}},
}
CASES = Path(__file__).parents[1] / "cluster_access/cases"
KUBECONFIGS = [
    yaml.safe_load((CASES / name).read_text())["given"]
    for name in ("kubeconfig-context.yaml", "kubeconfig-json.yaml")
]


def ends_well(kubeconfig: str, context: str) -> None:
    """One of our errors, or a cluster that can be reached by it; nothing else."""
    doks = {"kube_config": kubeconfig, "context": context}
    config = {"provider": "digital_ocean_doks", "digital_ocean_doks": doks}
    text = yaml.safe_dump({"target": TARGET, "provider_config": config})
    with suppress(PluginError):
        stack_input: StackInput = read(Document("text", text.encode()), None).stack_input
        access = cluster_access(stack_input, AmbientCluster())
        assert access.kubeconfig
        assert access.kubeconfig.reveal() == kubeconfig


@given(TEXT | st.text(alphabet="{}[]:,-&*!|>'\"%@`#? \n\tab", max_size=60), TEXT)
def test_any_text_ends_well(kubeconfig: str, context: str) -> None:
    ends_well(kubeconfig, context)


@given(st.sampled_from(KUBECONFIGS), st.data())
def test_any_damage_ends_well(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 40)))
    damage = data.draw(st.text(alphabet="{}[]:,-&*!|>'\"#? \n\t01ab\x00\ufeffü", max_size=8))
    ends_well(text[:start] + damage + text[end:], data.draw(st.sampled_from(["", "a", "b"])))


def scalars(text: str) -> Iterator[tuple[str, bool]]:
    """Yield each scalar of a YAML text, and whether it stands bare."""
    for token in yaml.scan(text):
        if isinstance(token, yaml.ScalarToken):
            yield token.value, token.plain


@given(TEXT | st.sampled_from(["1e3", "y", "0o17", "~", "no", "=", "12:30", "0x1F", "-"]))
def test_a_key_stays_as_it_is_and_is_quoted(secret: str) -> None:
    eks = AwsEks(cluster_name="1e3", access_key_id="example-id", secret_access_key=secret)
    text = exec_kubeconfig(Cluster("eks", "eks.example.com", "Y2E="), aws_eks_plugin(eks))
    (user,) = yaml.safe_load(text)["users"]
    values = {entry["name"]: entry["value"] for entry in user["user"]["exec"]["env"]}
    assert values["AWS_SECRET_ACCESS_KEY"] == secret
    assert not [value for value, bare in scalars(text) if bare]
