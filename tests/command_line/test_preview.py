"""`planton-zalando preview` as a process: what it prints, and its exit status."""

import json

import cli
import yaml
from cli import ROOT, run

MANIFEST = ROOT / "hack/manifest.yaml"


def references(json_text: str) -> list[str]:
    resources = json.loads(json_text)["resources"]
    return [f"{found['type']}::{found['name']}" for found in resources]


def test_tree_shows_each_resource_under_its_parent() -> None:
    result = run("preview", str(ROOT / "tests/handoffs/input/2025-11_minimal.yaml"))
    assert (result.returncode, result.stderr) == (0, "")
    heads = [
        line for line in result.stdout.splitlines() if line.lstrip("│ ").startswith(("├", "└"))
    ]
    assert heads == [
        "├── pulumi:providers:kubernetes::kubernetes",
        "└── kubernetes:core/v1:Namespace::postgres-operator",
        "    └── kubernetes:helm.sh/v3:Release::postgres-operator",
    ]


def test_no_format_shows_a_key() -> None:
    for form in ("tree", "json", "yaml"):
        result = run("preview", str(MANIFEST), "--format", form)
        assert result.returncode == 0
        assert "example-access-key-id" not in result.stdout + result.stderr
        assert "example-secret-access-key" not in result.stdout + result.stderr
        assert "[secret]" in result.stdout


def test_no_format_shows_a_key_among_the_charts_values() -> None:
    """Pulumi knows of none there: it is one by the name of the setting."""
    keys = (
        "helm: {override: true, values: {configLogicalBackup: {"
        "logical_backup_s3_access_key_id: example-id-in-values,"
        " logical_backup_s3_secret_access_key: example-key-in-values}}}"
    )
    overlay = f"planton-cloud:spec-overlay={keys}"
    for form in ("tree", "json", "yaml"):
        result = run("preview", str(MANIFEST), "--format", form, "-c", overlay)
        assert result.returncode == 0
        assert "in-values" not in result.stdout + result.stderr
    shown = json.loads(run("preview", str(MANIFEST), "--format", "json", "-c", overlay).stdout)
    (release,) = (each for each in shown["resources"] if each["type"].endswith(":Release"))
    settings = release["inputs"]["values"]["configLogicalBackup"]
    assert set(settings.values()) == {"[secret]"}


def test_json_keeps_the_order_of_registration() -> None:
    result = run("preview", "hack/manifest.yaml", "--format", "json")
    assert references(result.stdout) == [
        "pulumi:providers:kubernetes::kubernetes",
        "kubernetes:core/v1:Namespace::postgres-operator",
        "kubernetes:core/v1:Secret::main-backup-credentials",
        "kubernetes:core/v1:ConfigMap::main-backup-config",
        "kubernetes:helm.sh/v3:Release::postgres-operator",
    ]


def test_yaml_has_the_kubernetes_objects() -> None:
    result = run("preview", "hack/manifest.yaml", "--format", "yaml")
    objects = list(yaml.safe_load_all(result.stdout))
    assert [(found["kind"], found["metadata"]["name"]) for found in objects] == [
        ("Namespace", "postgres-operator"),
        ("Secret", "main-backup-credentials"),
        ("ConfigMap", "main-backup-config"),
    ]


def test_twice_the_same_input_gives_the_same_bytes() -> None:
    first, second = (run("preview", "hack/manifest.yaml").stdout for _ in range(2))
    assert first == second


def test_standard_input_and_the_handed_over_file_give_the_same() -> None:
    text = MANIFEST.read_text()
    from_input = run("preview", "-", text=text)
    from_file = run("preview", STACK_INPUT_YAML_FILE=str(MANIFEST))
    from_text = run("preview", STACK_INPUT_YAML=text)
    assert from_input.returncode == 0
    assert from_input.stdout == from_file.stdout == from_text.stdout


def test_errors_go_to_standard_error_with_status_1() -> None:
    result = run("preview", "-", text="kind: KubernetesZalandoPostgresOperator\nspec: {oops: 1}\n")
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr == (
        "<stdin>:2:8: spec: unknown field:"
        " targetCluster, namespace, createNamespace, container, backupConfig, helm, crds,"
        " deleteCrds, watchedNamespaces, scheduling, databases may stand here\n"
    )


def test_a_missing_file_is_an_error_and_no_traceback() -> None:
    result = run("preview", "missing.yaml")
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr == "'missing.yaml' cannot be read: No such file or directory\n"


def test_configuration_by_option() -> None:
    setting = "planton-cloud:label-domain=planton.ai"
    result = run("preview", "hack/manifest.yaml", "-c", setting, "--format", "yaml")
    namespace = next(yaml.safe_load_all(result.stdout))
    assert namespace["metadata"]["labels"]["planton.ai/name"] == "main"


def test_a_setting_without_a_value_is_wrong_usage() -> None:
    result = run("preview", "hack/manifest.yaml", "-c", "label-domain")
    assert result.returncode == 2
    assert "write <namespace>:<key>=<value>" in result.stderr


def test_warnings_do_not_mix_with_the_preview() -> None:
    setting = "planton-cloud:spec-overlay=backupConfig: {enableWalGBackup: false}"
    result = run("preview", "hack/manifest.yaml", "-c", setting, "--format", "json")
    assert result.returncode == 0
    assert result.stderr.startswith(
        "warning: Pulumi configuration planton-cloud:spec-overlay:1:34:"
        " spec.backup_config.enable_wal_g_backup: is false: "
    )
    data = json.loads(result.stdout)["resources"][3]["inputs"]["data"]
    assert data["USE_WALG_BACKUP"] == "false"
    assert not {"WALG_S3_PREFIX", "BACKUP_SCHEDULE"} & data.keys()


def test_closed_standard_input_is_an_error_and_no_traceback() -> None:
    result = cli.run_redirected("<&-", "preview", "-")
    assert result.returncode == 1
    assert result.stderr == "standard input is closed: give a file, or text to read\n"


def test_a_proxy_of_the_environment_is_not_used() -> None:
    nowhere = dict.fromkeys(("http_proxy", "https_proxy", "grpc_proxy"), "http://127.0.0.1:9")
    result = run("preview", "hack/manifest.yaml", **nowhere)
    assert (result.returncode, result.stderr) == (0, "")


def test_a_kubeconfig_in_the_environment_is_a_secret() -> None:
    result = run("preview", "hack/manifest.yaml", KUBECONFIG="kind: Config # example-token")
    assert (result.returncode, result.stderr) == (0, "")
    assert "kubeconfig: '[secret]'" in result.stdout
    assert "example-token" not in result.stdout


def test_a_misspelt_key_of_ours_is_wrong_usage() -> None:
    key = "planton-cloud:spec-overlay.backupConfig.backupSchedule"
    result = run("preview", str(MANIFEST), "-c", f"{key}=@daily")
    assert (result.returncode, result.stdout) == (2, "")
    assert f"{key} is no key of this program" in " ".join(result.stderr.split())


def test_an_overlay_of_the_provider_config_is_an_option() -> None:
    setting = "planton-cloud:provider-config-overlay={provider: aws_eks, awsEks: {}}"
    result = run("preview", "hack/manifest.yaml", "-c", setting)
    assert (result.returncode, result.stdout) == (1, "")
    paths = [line.split(": ")[1] for line in result.stderr.splitlines()]
    assert paths == [
        f"provider_config.aws_eks.{field}"
        for field in ("cluster_name", "region", "cluster_endpoint", "cluster_ca_data")
    ]


def test_without_a_file_it_says_to_give_one() -> None:
    nothing = {"STACK_INPUT_YAML": "", "STACK_INPUT_YAML_FILE": "", "STACK_INPUT_FILE_PATH": ""}
    result = run("preview", **nothing)
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr == (
        "no FILE: give a manifest or a stack input, or set the Pulumi configuration"
        " planton-cloud:stack-input or the environment variable STACK_INPUT_YAML to its text, or"
        " STACK_INPUT_YAML_FILE or STACK_INPUT_FILE_PATH to the path of a file that holds it\n"
    )


def test_an_empty_text_is_said_to_be_empty() -> None:
    result = run("preview", "-")
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr == (
        "<stdin>:1:1: the text is empty: hand over a manifest, or a stack input\n"
    )
