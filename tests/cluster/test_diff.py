"""`planton-zalando diff` against a real API server, with a real release of Helm's in it."""

import json
import subprocess
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import charts
import cli
import pytest
import yaml
from api import Api
from definitions import remove
from deployed import MANIFEST, Deployed, deployed
from programs import path_with
from release import Helm
from start import Cluster

VERSION = "1.12.2"
MANAGER = "pulumi-kubernetes-tests"
KEYS = ("example-access-key-id", "example-secret-access-key")

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(cluster: Cluster, archive: Callable[[str], Path], helm: Helm, tmp_path: Path) -> Run:
    """Runs the command on a manifest, and sees that it shows no key."""

    def command(
        manifest: Mapping[str, Any], *arguments: str, version: str = VERSION, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        file = tmp_path / "manifest.yaml"
        file.write_text(yaml.safe_dump(dict(manifest)))
        chart = {"chart": str(archive(version)), "sha256": charts.SHA256[version]}
        overlay = f"planton-cloud:spec-overlay={json.dumps({'helm': chart})}"
        environment = {"KUBECONFIG": str(cluster.kubeconfig), **environment}
        given = ("-c", overlay, *arguments)
        done = cli.run("diff", file, *given, PATH=path_with(helm.program), **environment)
        assert not any(key in done.stdout + done.stderr for key in KEYS)
        return done

    return command


@pytest.fixture(scope="module")
def installed(
    api: Api,
    archive: Callable[[str], Path],
    helm: Helm,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Deployed]:
    """What the manifest deploys, in the cluster."""
    path = tmp_path_factory.mktemp("installed") / "manifest.yaml"
    path.write_text(yaml.safe_dump(manifest()))
    wanted = deployed(path)
    for each in wanted.objects:
        api.apply(each, MANAGER)
    helm.install(archive(VERSION), wanted)
    yield wanted
    helm.uninstall(wanted.namespace)
    remove(api, helm.definitions(archive(VERSION)))
    for each in wanted.objects:
        if each["kind"] != "Namespace" and api.exists(each):
            api.delete(each)


def manifest() -> dict[str, Any]:
    """Return the example in a namespace of its own, which stays behind with its managers."""
    found: dict[str, Any] = yaml.safe_load(MANIFEST.read_text())
    found["spec"]["namespace"]["value"] = "compared"
    return found


def differences(done: subprocess.CompletedProcess[str]) -> dict[tuple[str, str], str]:
    """Return the effect by kind and path of each change; + and - are whole objects."""
    found = {}
    for each in json.loads(done.stdout)["objects"]:
        whole = {"created": "+", "removed": "-"}.get(each["action"])
        for change in each["changes"]:
            found[each["kind"], whole or change["path"]] = change["effect"]
    return found


def test_everything_is_new_in_a_new_cluster(run: Run) -> None:
    """The first test, while there is neither a namespace nor a definition."""
    done = run(manifest(), "--format", "json")
    assert done.returncode == 1, done.stderr
    found = differences(done)
    assert {path for _, path in found} == {"+"}
    assert {"Namespace", "Deployment", "OperatorConfiguration", "CustomResourceDefinition"} <= {
        kind for kind, _ in found
    }
    assert set(found.values()) == {"nothing"}


@pytest.mark.usefixtures("installed")
def test_what_was_deployed_does_not_differ(run: Run) -> None:
    done = run(manifest())
    assert (done.stdout, done.returncode) == ("nothing differs\n", 0), done.stderr
    assert "custom resource definitions are not compared: with crds: helm" in done.stderr


@pytest.mark.usefixtures("installed")
def test_an_edited_manifest_differs_by_what_was_edited(run: Run) -> None:
    edited = manifest()
    edited["spec"]["container"]["resources"]["limits"]["cpu"] = "1500m"
    edited["spec"]["backupConfig"]["r2Config"]["bucketName"] = "postgres-backups-new"
    edited["spec"]["backupConfig"]["retention"] = {"fullBackups": 3}
    edited["spec"]["databases"] = {"antiAffinity": {"mode": "required"}}
    edited["metadata"]["env"] = "staging"
    done = run(edited, "--format", "json")
    assert done.returncode == 1, done.stderr
    assert differences(done) == {
        (
            "Deployment",
            "spec.template.spec.containers[postgres-operator].resources.limits.cpu",
        ): "operator restart",
        ("Deployment", 'spec.template.metadata.annotations["checksum/config"]'): "operator restart",
        (
            "OperatorConfiguration",
            "configuration.kubernetes.enable_pod_antiaffinity",
        ): "rolling restart",
        ("ConfigMap", "data.WALG_S3_PREFIX"): "archive moves",
        ("ConfigMap", "data.CLONE_WALE_S3_PREFIX"): "rolling restart",
        ("ConfigMap", "data.BACKUP_NUM_TO_RETAIN"): "data at risk",
        ("ConfigMap", "metadata.labels.environment"): "nothing",
        ("Secret", "metadata.labels.environment"): "nothing",
        ("Namespace", "metadata.labels.environment"): "nothing",
    }


@pytest.mark.usefixtures("installed")
def test_a_definition_that_is_replaced_first_refuses_nothing(run: Run) -> None:
    """A setting that chart 2.0.1 has and 1.12.2 has not, and one of 1.12.2 that goes."""
    edited = manifest()
    edited["spec"]["crds"] = "managed"
    done = run(edited, "--format", "json", version="2.0.1")
    assert done.returncode == 1, done.stderr
    assert json.loads(done.stdout)["refused"] == []
    assert "by a definition that this deployment replaces first" in done.stderr
    settings = {path for kind, path in differences(done) if kind == "OperatorConfiguration"}
    assert {
        "configuration.enable_maintenance_windows",
        "configuration.enable_spilo_wal_path_compat",
    } <= settings


@pytest.mark.usefixtures("installed")
def test_what_a_definition_that_stays_does_not_know_is_dropped(run: Run) -> None:
    """As Helm does, which merges: the API server takes that and drops what is unknown."""
    done = run(manifest(), "--format", "json", version="2.0.1")
    assert done.returncode == 1
    assert json.loads(done.stdout)["refused"] == []
    assert "settings are dropped that its definition in the cluster does not know" in done.stderr
    assert "enable_maintenance_windows: field not declared in schema" in done.stderr


@pytest.mark.usefixtures("installed")
def test_what_a_manifest_no_longer_says_goes(run: Run) -> None:
    edited = manifest()
    del edited["spec"]["backupConfig"]
    done = run(edited, "--format", "json")
    assert differences(done) == {
        ("Deployment", 'spec.template.metadata.annotations["checksum/config"]'): "operator restart",
        (
            "OperatorConfiguration",
            "configuration.kubernetes.pod_environment_configmap",
        ): "data at risk",
        ("ConfigMap", "-"): "data at risk",
        ("Secret", "-"): "nothing",
    }


@pytest.mark.usefixtures("installed")
def test_an_entry_that_goes_is_shown(run: Run) -> None:
    edited = manifest()
    edited["spec"]["backupConfig"]["enableWalGBackup"] = False
    done = run(edited, "--format", "json")
    assert differences(done) == {
        ("ConfigMap", "data.USE_WALG_BACKUP"): "data at risk",
        ("ConfigMap", "data.WALG_S3_PREFIX"): "data at risk",
        ("ConfigMap", "data.BACKUP_SCHEDULE"): "rolling restart",
    }


@pytest.fixture
def by_hand(api: Api, installed: Deployed) -> Iterator[Callable[..., None]]:
    """Changes fields of the ConfigMap as somebody would, until the test ends."""
    (config_map,) = (each for each in installed.objects if each["kind"] == "ConfigMap")
    metadata = {key: config_map["metadata"][key] for key in ("name", "namespace")}

    def change(**fields: Any) -> None:
        name = {"apiVersion": "v1", "kind": "ConfigMap", "metadata": metadata}
        api.apply({**name, **fields}, "somebody")

    yield change
    api.delete(config_map)
    api.apply(config_map, MANAGER)


def test_a_change_made_by_hand_is_shown(run: Run, by_hand: Callable[..., None]) -> None:
    by_hand(data={"BACKUP_SCHEDULE": "0 9 * * *", "AWS_SECRET_ACCESS_KEY": "example-other-key"})
    done = run(manifest())
    assert done.returncode == 1
    assert '- "0 9 * * *"\n+ "0 2 * * *"' in done.stdout
    assert "  data.AWS_SECRET_ACCESS_KEY\n~ [secret] changed\n" in done.stdout
    assert "example-other-key" not in done.stdout


def test_what_the_cluster_refuses_is_told(run: Run, by_hand: Callable[..., None]) -> None:
    by_hand(immutable=True)
    edited = manifest()
    edited["spec"]["backupConfig"]["backupSchedule"] = "0 9 * * *"
    done = run(edited, "--format", "json")
    assert done.returncode == 2
    assert differences(done) == {("ConfigMap", "data.BACKUP_SCHEDULE"): "rolling restart"}
    (refused,) = json.loads(done.stdout)["refused"]
    assert refused["object"] == "v1 ConfigMap compared/main-backup-config"
    assert "field is immutable" in refused["message"]
    assert "the cluster refuses ConfigMap main-backup-config: 422 " in done.stderr


@pytest.mark.usefixtures("installed")
def test_keys_of_a_secret_in_the_cluster_are_compared(run: Run, api: Api) -> None:
    edited = manifest()
    storage = edited["spec"]["backupConfig"]["r2Config"]
    del storage["accessKeyId"], storage["secretAccessKey"]
    storage["existingSecret"] = {"name": "given", "namespace": "default"}
    unread = run(edited, "--format", "json")
    # The Secret with the keys that stood in the manifest is left over.
    assert differences(unread) == {("Secret", "-"): "nothing"}
    assert "note: the Secret default/given has to exist" in unread.stderr
    given = {
        "apiVersion": "v1",
        "kind": "Secret",
        "metadata": {"name": "given", "namespace": "default"},
        "stringData": {"AWS_ACCESS_KEY_ID": KEYS[0], "AWS_SECRET_ACCESS_KEY": "example-other-key"},
    }
    api.apply(given)
    done = run(edited, "--format", "json")
    api.delete(given)
    assert differences(done) == {
        ("Secret", "-"): "nothing",
        ("ConfigMap", "data.AWS_SECRET_ACCESS_KEY"): "rolling restart",
        ("ConfigMap", "data.CLONE_AWS_SECRET_ACCESS_KEY"): "rolling restart",
    }
    assert "example-other-key" not in done.stdout + done.stderr


@pytest.mark.usefixtures("installed")
def test_a_changed_key_is_not_shown(run: Run) -> None:
    edited = manifest()
    edited["spec"]["backupConfig"]["r2Config"]["secretAccessKey"] = "example-other-key"
    for form in ("text", "json"):
        done = run(edited, "--format", form)
        assert done.returncode == 1
        assert "example-other-key" not in done.stdout + done.stderr
        assert "[secret]" in done.stdout


@pytest.mark.parametrize(
    ("kubeconfig", "said"),
    [
        ("/nowhere/config", "the cluster cannot be reached (ConfigException): "),
        (
            "{apiVersion: v1, kind: Config, current-context: a,"
            " contexts: [{name: a, context: {cluster: a, user: a}}],"
            " users: [{name: a, user: {}}],"
            " clusters: [{name: a, cluster: {server: 'https://127.0.0.1:1'}}]}",
            "the cluster cannot be reached (NewConnectionError): ",
        ),
    ],
)
def test_a_cluster_that_is_away_is_a_sentence(run: Run, kubeconfig: str, said: str) -> None:
    done = run(manifest(), KUBECONFIG=kubeconfig)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(said)
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.usefixtures("installed")
def test_missing_rights_are_a_sentence(run: Run, api: Api, cluster: Cluster) -> None:
    kubeconfig = yaml.safe_load(cluster.kubeconfig.read_text())
    kubeconfig["users"][0]["user"] = {"token": api.token("default", "default")}
    done = run(manifest(), KUBECONFIG=yaml.safe_dump(kubeconfig))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("the cluster refuses: 403 ")
    assert len(done.stderr.splitlines()) == 1
