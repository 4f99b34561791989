"""What the README shows is what the commands print."""

import re
import textwrap
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from archives import archive, sha256

from plugin.chart.archive import read_chart
from plugin.chart.chart import Chart
from plugin.chart.source import needs_archive
from plugin.contract import BackupConfig, ProviderConfig, Spec, StackInput, StackOutputs
from plugin.errors import InvalidStackInputError
from plugin.kubernetes_provider.cluster_access import AmbientCluster, cluster_access
from plugin.kubernetes_provider.warnings import cluster_warnings
from plugin.main import deploy
from plugin.module.vars import CONFIG_NAMESPACE, PROVIDER_CONFIG_OVERLAY_CONFIG
from plugin.preview.as_tree import as_tree
from plugin.preview.program import preview
from plugin.stack_input.document import Document
from plugin.stack_input.fields import descriptor_of
from plugin.stack_input.overlay import Overlays
from plugin.stack_input.places import Places
from plugin.stack_input.read import read

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()
BLOCKS: list[str] = [
    textwrap.dedent(text)
    for text in re.findall(r"^ *```\w*\n(.*?)^ *```", README, re.DOTALL | re.MULTILINE)
]
MANIFEST = (ROOT / "hack/manifest.yaml").read_text()


def block(first_line: str) -> str:
    (found,) = (text for text in BLOCKS if text.startswith(first_line))
    return found


def handoff(text: str) -> Document:
    return Document("hack/manifest.yaml", text.encode())


def test_preview_begins_and_ends_as_shown() -> None:
    begin, end = block("stack\n").split("…\n")
    printed = as_tree(preview(lambda: deploy(handoff(MANIFEST)), {}))
    assert printed.startswith(begin)
    assert printed.endswith("\n" + end)


def test_errors_are_those_shown() -> None:
    mistaken = MANIFEST.replace("0 2 * * *", "0 25 * * *").replace(
        "bucketName: postgres-backups-prod", "bucketName: Postgres_Backups"
    )
    with pytest.raises(InvalidStackInputError) as caught:
        read(handoff(mistaken), None)
    assert f"{caught.value}\n" == block("hack/manifest.yaml:")


def overlaid(example: str) -> BackupConfig:
    lines = example.removeprefix("metadata:\n")
    text = MANIFEST.replace("metadata:\n", f"metadata:\n{lines}")
    return read(handoff(text), None).stack_input.target.spec.backup_config


def test_overlay_examples_are_such() -> None:
    flag, storage = (text for text in BLOCKS if text.startswith("metadata:\n"))
    config = overlaid(flag)
    assert config.HasField("enable_wal_g_restore")
    assert not config.enable_wal_g_restore
    config = overlaid(storage)
    assert config.HasField("s3_config")
    assert not config.HasField("r2_config")
    assert config.archive_layout


@pytest.mark.parametrize("example", [text for text in BLOCKS if text.startswith("backupConfig:")])
def test_backup_examples_are_accepted(example: str) -> None:
    manifest = yaml.safe_load(MANIFEST)
    manifest["spec"] |= yaml.safe_load(example)
    spec = read(handoff(yaml.safe_dump(manifest)), None).stack_input.target.spec
    assert spec.HasField("backup_config")


def spec_examples() -> list[dict[str, Any]]:
    """Return the examples of the chart, of its definitions and of where pods run."""
    starts = ("helm:", "crds:", "namespace:", "container:")
    return [yaml.safe_load(text) for text in BLOCKS if text.startswith(starts)]


@pytest.mark.parametrize("example", spec_examples(), ids="-".join)
def test_spec_examples_deploy(example: dict[str, Any]) -> None:
    """With a chart of ours, since theirs are elsewhere."""
    manifest = yaml.safe_load(MANIFEST)
    manifest["spec"] |= example
    helm = example.get("helm", {})
    content = archive(version=helm.get("version", "1.12.2"))
    chart = read_chart(content, helm.get("sha256", sha256(content)))

    def at_hand(spec: Spec, _places: Places) -> Chart | None:
        return chart if needs_archive(spec) else None

    given = handoff(yaml.safe_dump(manifest))
    deployed = preview(lambda: deploy(given, obtain_chart=at_hand), {})
    (release,) = (each.inputs for each in deployed.resources if each.type.endswith(":Release"))
    registry = release["values"].get("image", {}).get("registry")
    assert registry == helm.get("imageRegistry")
    assert release["timeout"] == helm.get("timeoutSeconds", 180)
    definitions = [each for each in deployed.resources if "CustomResource" in each.type]
    assert bool(definitions) == (example.get("crds") == "managed")


def test_there_are_spec_examples() -> None:
    assert len(spec_examples()) == 8


def test_outputs_are_those_listed() -> None:
    table = README.partition("## Outputs\n")[2].partition("## Errors")[0]
    listed = re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)
    fields = [field.name for field in descriptor_of(StackOutputs).fields]
    assert sorted(listed) == sorted(set(fields) - {"ingress_endpoint"})


def test_there_are_backup_examples() -> None:
    assert len([text for text in BLOCKS if text.startswith("backupConfig:")]) == 5


def test_the_restore_example_is_a_clone_by_archive() -> None:
    """Without a timestamp with a time zone the operator copies the running cluster."""
    (text,) = (text for text in BLOCKS if "\n  clone:\n" in text)
    resource = yaml.safe_load(text)
    clone = resource["spec"]["clone"]
    assert datetime.fromisoformat(clone["timestamp"]).tzinfo
    assert not clone["timestamp"].endswith("Z")
    assert clone["cluster"] != resource["metadata"]["name"]


CLUSTERS = [text for text in BLOCKS if text.startswith("provider: ")]


def cluster(overlay: str, authority: str) -> ProviderConfig:
    """Return the provider config that an overlay becomes, over a manifest that has none."""
    document = Document("overlay", overlay.replace("LS0tLS1C...", authority).encode())
    found = read(handoff(MANIFEST), Overlays(provider_config=document))
    return found.stack_input.provider_config


@pytest.mark.parametrize("example", CLUSTERS, ids=lambda text: str(text.split()[1]))
def test_cluster_examples_lead_to_a_cluster(example: str, authority: str) -> None:
    config = cluster(example, authority)
    stack_input = StackInput(provider_config=config)
    access = cluster_access(stack_input, AmbientCluster())
    assert access.kubeconfig
    server = yaml.safe_load(access.kubeconfig.reveal())["clusters"][0]["cluster"]["server"]
    assert server in example or server == f"https://{config.gcp_gke.cluster_endpoint}"
    assert not list(cluster_warnings(config))


def test_each_provider_has_an_example() -> None:
    shown = [yaml.safe_load(text)["provider"] for text in CLUSTERS]
    assert shown == ["gcp_gke", "aws_eks", "azure_aks", "digital_ocean_doks"]


def test_the_other_identity_of_azure_is_one(authority: str) -> None:
    example = yaml.safe_load(next(text for text in CLUSTERS if "azure_aks" in text))
    principal = example["azureAks"].pop("servicePrincipal")
    example["azureAks"]["workloadIdentity"] = {
        name: principal[name] for name in ("tenantId", "clientId")
    }
    assert cluster(yaml.safe_dump(example), authority).azure_aks.HasField("workload_identity")


def test_the_cluster_set_by_commands_is_one(authority: str) -> None:
    commands = block("pulumi config set --stack dev --path planton-cloud:provider-config-overlay")
    overlay: dict[str, Any] = {}
    for command in commands.splitlines():
        path, value = command.partition(f"{CONFIG_NAMESPACE}:{PROVIDER_CONFIG_OVERLAY_CONFIG}.")[
            2
        ].split()
        *blocks, name = path.split(".")
        around = overlay
        for key in blocks:
            around = around.setdefault(key, {})
        around[name] = "example-secret" if value == "--secret" else value
    eks = cluster(yaml.safe_dump(overlay), authority).aws_eks
    assert (eks.access_key_id, eks.secret_access_key) == ("example-secret", "example-secret")


def test_each_command_that_signs_in_is_named(authority: str) -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \| [^|]+ \| (.+) \|$", README, re.MULTILINE))
    for example in CLUSTERS:
        config = cluster(example, authority)
        command = cluster_access(StackInput(provider_config=config), AmbientCluster()).exec_command
        assert not command or f"`{command}`" in rows[yaml.safe_load(example)["provider"]]


def test_every_package_is_named() -> None:
    named = re.findall(r"\bplugin/(\w+)/", README.partition("## Changing the code\n")[2])
    packages = {path.parent.name for path in (ROOT / "plugin").glob("*/__init__.py")}
    assert packages - set(named) == set()
