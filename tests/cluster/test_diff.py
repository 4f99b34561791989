"""`planton-zalando diff` against a real API server, with a real release of Helm's in it."""

import json

import pytest
from differing import Run, differences, manifest


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
