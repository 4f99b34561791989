"""hack/fleet/batch.py leaves alone what is not the manifest's, and what holds databases."""

from dataclasses import replace

import pytest
from api import Api
from batches import Batch, operator_of
from manifests import Manifests
from objects import namespace, operator_is_ready


@pytest.mark.usefixtures("definitions")
def test_a_stack_of_another_manifest_is_left_alone(
    batch: Batch, manifests: Manifests, api: Api
) -> None:
    batch.add("eu", manifests.manifest("production"))
    batch.succeeds("init")
    batch.succeeds("up")
    other = replace(batch, folder=batch.folder.with_name("others"))
    other.add("eu", manifests.manifest("others"))
    for command in ("init", "preview", "up", "destroy"):
        told = f"  error: the stack eu is that of {batch.folder}/eu.yaml: give {other.folder}/eu"
        assert other.fails(command).startswith(told)
    assert list(other.folder.iterdir()) == [other.folder / "eu.yaml"]
    assert operator_is_ready(api, "production")
    batch.succeeds("destroy")


@pytest.mark.usefixtures("definitions")
def test_no_namespace_is_deleted_but_by_destroy(
    batch: Batch, manifests: Manifests, api: Api
) -> None:
    before, after = (
        manifests.manifest(name, watchedNamespaces=[f"{name}-databases"])
        for name in ("before", "after")
    )
    batch.add("moved", before)
    batch.succeeds("init")
    batch.succeeds("up")

    elsewhere = replace(batch, kubeconfig=batch.kubeconfig.replace("127.0.0.1", "localhost"))
    for command in ("preview", "up"):
        batch.add("moved", after)
        assert "deletes the namespace before, with every database in it" in batch.fails(command)
        elsewhere.add("moved", before)
        assert "leads to another cluster, by the provider kubernetes" in elsewhere.fails(command)
    assert operator_is_ready(api, "before", operator_of("before"))
    # A stack that no longer creates its namespace lets go of it.
    batch.add("moved", {**before, "spec": {**before["spec"], "createNamespace": False}})
    batch.succeeds("up")
    batch.succeeds("destroy")
    assert api.exists(namespace("before"))
    api.delete(namespace("before"))


@pytest.mark.usefixtures("no_definitions")
def test_no_definition_is_deleted_but_by_destroy(batch: Batch, manifests: Manifests) -> None:
    batch.add("owner", manifests.manifest("owner", crds="managed", deleteCrds=True))
    batch.succeeds("init")
    batch.succeeds("up")
    batch.add("owner", manifests.manifest("owner"))
    assert "deletes the definition postgresqls.acid.zalan.do, with all" in batch.fails("up")
    batch.add("owner", manifests.manifest("owner", crds="managed"))
    batch.succeeds("up")
    batch.add("owner", manifests.manifest("owner"))
    batch.succeeds("up")
    batch.succeeds("destroy")


def test_a_stack_that_nobody_made_is_not_made_by_the_way(
    batch: Batch, manifests: Manifests
) -> None:
    batch.add("misspelt", manifests.manifest("misspelt"))
    for command in ("preview", "up", "destroy"):
        assert batch.fails(command) == (
            "  error: there is no stack misspelt: if that is its name, `init` makes it\n"
        )
    assert list(batch.folder.iterdir()) == [batch.folder / "misspelt.yaml"]


def test_without_a_place_for_state_nothing_begins(batch: Batch, manifests: Manifests) -> None:
    batch.add("eu", manifests.manifest("eu"))
    environment = {key: batch.environment[key] for key in ("PATH", "HOME")}
    done = replace(batch, environment=environment).run("init")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.endswith(
        "set PULUMI_BACKEND_URL to where the state is to be kept, or run `pulumi login`\n"
    )
