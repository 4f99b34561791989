"""What the program reads from Pulumi's configuration and its environment, over
real gRPC.
"""

import json
import runpy
import signal
from pathlib import Path
from typing import Any

import pulumi
import pytest

from plugin.errors import InvalidStackInputError
from plugin.main import configured_handoff, deploy
from plugin.preview.program import preview
from plugin.preview.registration import Deployment, SecretInput
from plugin.stack_input.sources import read_file

ROOT = Path(__file__).parents[2]
BACKUP = ROOT / "tests/handoffs/input/2026-01_backup.yaml"
MINIMAL = ROOT / "tests/handoffs/input/2025-11_minimal.yaml"


def deployed(path: Path, **configuration: str) -> Deployment:
    settings = {f"planton-cloud:{key.replace('_', '-')}": v for key, v in configuration.items()}
    return preview(lambda: deploy(read_file(str(path))), settings)


def start() -> None:
    """Run `__main__.py` as Pulumi's language host does, but for its handler of
    interrupts, which would take pytest's place.
    """
    handler = signal.getsignal(signal.SIGINT)
    try:
        runpy.run_path(str(ROOT), run_name="__main__")
    finally:
        signal.signal(signal.SIGINT, handler)


def inputs(deployment: Deployment, name: str) -> Any:
    return next(found.inputs for found in deployment.resources if found.name == name)


def test_keys_reach_secret_and_config_map_unchanged() -> None:
    deployment = deployed(BACKUP)
    keys = {
        "AWS_ACCESS_KEY_ID": "AKEXAMPLE",
        "AWS_SECRET_ACCESS_KEY": "s3cr3t: with #hash & $dollar",
    }
    assert inputs(deployment, "main-backup-credentials")["stringData"] == SecretInput(keys)
    data = inputs(deployment, "main-backup-config")["data"]
    assert {name: data[name] for name in keys} == {k: SecretInput(v) for k, v in keys.items()}


def test_label_domain_gives_the_go_modules_keys() -> None:
    deployment = deployed(BACKUP, label_domain="planton.ai")
    assert inputs(deployment, "main-backup-config")["metadata"]["labels"] == {
        "planton.ai/resource": "true",
        "planton.ai/name": "main",
        "planton.ai/kind": "KubernetesZalandoPostgresOperator",
        "planton.ai/id": "k8szpo-main-01",
        "planton.ai/organization": "acme",
        "planton.ai/environment": "prod",
    }
    release = deployment.resources[-1].inputs
    assert release["values"]["configKubernetes"]["inherited_labels"] == [
        "planton.ai/resource",
        "planton.ai/organization",
        "planton.ai/environment",
        "planton.ai/kind",
        "planton.ai/id",
    ]


def test_configured_overlay_wins_over_the_handoff() -> None:
    overlay = '{"backupConfig": {"enableWalGRestore": false, "backupSchedule": "1 1 * * *"}}'
    data = inputs(deployed(BACKUP, spec_overlay=overlay), "main-backup-config")["data"]
    assert (data["USE_WALG_RESTORE"], data["BACKUP_SCHEDULE"]) == ("false", "1 1 * * *")


def test_backup_switched_off_warns() -> None:
    deployment = deployed(BACKUP, spec_overlay="backupConfig: {enableWalGBackup: false}")
    (message,) = deployment.messages
    assert message == (
        "warning",
        "Pulumi configuration planton-cloud:spec-overlay:1:34:"
        " target.spec.backup_config.enable_wal_g_backup: is false: databases are not backed up, and"
        " one that is to be restored in place has no archive to restore from",
    )


@pytest.mark.parametrize("key", ["provider-config-overlays", "spec_overlay", "label_domain"])
def test_a_misspelt_key_of_the_configuration_is_an_error(
    key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = (
        f"^planton-cloud:{key} is no key of this program: use planton-cloud:stack-input,"
        " planton-cloud:spec-overlay, planton-cloud:provider-config-overlay,"
        " planton-cloud:label-domain, with all of an overlay as one text$"
    )
    with pytest.raises(InvalidStackInputError, match=wrong):
        preview(lambda: deploy(read_file(str(MINIMAL))), {f"planton-cloud:{key}": "x"})
    # Where the engine leaves it, and before a hand-off that is looked for in vain.
    monkeypatch.setenv("PULUMI_CONFIG", json.dumps({f"planton-cloud:{key}": "x", "other:key": "y"}))
    with pytest.raises(pulumi.RunError, match=wrong):
        preview(start, {})


def test_every_misspelt_key_is_named() -> None:
    with pytest.raises(InvalidStackInputError) as caught:
        preview(
            lambda: deploy(configured_handoff()),
            {"planton-cloud:a": "", "planton-cloud:b": "", "c:d": ""},
        )
    assert [str(problem).split()[0] for problem in caught.value.problems] == [
        "planton-cloud:a",
        "planton-cloud:b",
    ]


def test_kube_ctx_chooses_the_context(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KUBE_CTX", "staging")
    assert inputs(deployed(MINIMAL), "kubernetes")["context"] == "staging"


def test_configuration_comes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STACK_INPUT_YAML", BACKUP.read_text())
    configuration = {"planton-cloud:stack-input": MINIMAL.read_text()}
    deployment = preview(lambda: deploy(configured_handoff()), configuration)
    assert [found.name for found in deployment.resources] == [
        "kubernetes",
        "postgres-operator",
        "postgres-operator",
    ]


def test_program_is_what_pulumi_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STACK_INPUT_YAML", MINIMAL.read_text())
    deployment = preview(start, {})
    assert len(deployment.resources) == 3


def test_program_turns_a_users_mistake_into_pulumis_error() -> None:
    with pytest.raises(pulumi.RunError, match=r"^no stack input: "):
        preview(start, {})
