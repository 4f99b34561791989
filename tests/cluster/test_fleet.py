"""A real API server takes the Stacks of hack/fleet by the definitions of the Pulumi
Kubernetes Operator itself.
"""

import json
import subprocess
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml
from api import Api, ApiError
from definitions import define, remove
from fields import changed
from fleet_objects import OBJECTS, SECRETS, STACKS
from namespaces import make_namespaces
from programs import ROOT

_MODULE = "github.com/pulumi/pulumi-kubernetes-operator/v2"
_PINNED = ROOT / "tests/cluster/tools/pulumi-operator"
_SECONDS = 60


@pytest.fixture(scope="module")
def module(programs: dict[str, str]) -> Path:
    """The folder of the operator's Go module, of the version that is pinned."""
    download = [programs["go"], "mod", "download", "-json", _MODULE]
    done = subprocess.run(  # noqa: S603 - go, found by the fixture
        download, cwd=_PINNED, capture_output=True, text=True, check=False, timeout=_SECONDS
    )
    # One that is not what go.sum says is told of on standard error, and is no reason to skip.
    assert done.stdout, done.stderr
    told = json.loads(done.stdout)
    if "Error" in told:
        pytest.skip(f"cluster level: the Go module {_MODULE} cannot be had")
    return Path(told["Dir"])


@pytest.fixture(scope="module")
def api_of_the_operator(module: Path, api: Api) -> Iterator[Api]:
    """The API with the operator's kinds, and the namespaces of the examples."""
    found = sorted((module / "deploy/crds").glob("*.yaml"))
    definitions = [yaml.safe_load(path.read_text()) for path in found]
    define(api, definitions)
    make_namespaces(api, OBJECTS)
    yield api
    remove(api, definitions)


@pytest.mark.parametrize("sent", [*OBJECTS, *SECRETS], ids=lambda each: each["metadata"]["name"])
def test_each_object_is_accepted_and_kept(sent: dict[str, Any], api_of_the_operator: Api) -> None:
    assert changed(sent, api_of_the_operator.try_apply(sent)) == []


Edit = Callable[[dict[str, Any]], object]

MISTAKES: dict[str, tuple[Edit, str]] = {
    "of a Stack": (
        lambda spec: spec.update(secretRefs=spec["secretsRef"]),
        r"\.spec\.secretRefs: field not declared in schema",
    ),
    "of a workspace": (
        lambda spec: spec["workspaceTemplate"]["spec"].update(images=[]),
        r"\.spec\.workspaceTemplate\.spec\.images: field not declared in schema",
    ),
    "of a reference": (
        lambda spec: spec["envRefs"]["PULUMI_CONFIG_PASSPHRASE"]["secret"].pop("key"),
        r"spec\.envRefs\.PULUMI_CONFIG_PASSPHRASE\.secret\.key: Required value",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_refused(mistake: str, api_of_the_operator: Api) -> None:
    edit, said = MISTAKES[mistake]
    mistaken = deepcopy(STACKS["eu-1"])
    edit(mistaken["spec"])
    with pytest.raises(ApiError, match=said):
        api_of_the_operator.try_apply(mistaken)
