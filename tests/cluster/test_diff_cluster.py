"""`planton-zalando diff` where the cluster has a say of its own: what somebody changed there,
what it holds, refuses or does not show.
"""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import yaml
from api import Api
from deployed import Deployed
from differing import KEYS, MANAGER, Run, differences, manifest
from start import Cluster


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
        (
            "/nowhere/config",
            "there is no file for the kubeconfig /nowhere/config: set KUBE",
        ),
        (
            "{apiVersion: v1, kind: Config, current-context: a,"
            " contexts: [{name: a, context: {cluster: a, user: a}}],"
            " users: [{name: a, user: {}}],"
            " clusters: [{name: a, cluster: {server: 'https://127.0.0.1:1'}}]}",
            "the cluster cannot be reached, or does not answer in time, by the current context of"
            " the kubeconfig: see",
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
