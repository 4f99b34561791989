"""One stack, which the Go module and the program run in turn.

Not a test: what the tests of stacks of the Go module need.
"""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import yaml
from api import Api, Object
from chart_repository import ChartRepository
from go_stacks import MUTABLE, Case
from objects import RELEASE
from release import Helm
from stack import Stack


@dataclass(frozen=True)
class BothModules:
    """The stack as each of them runs it.

    Attributes:
        go: from the folder of the Go module.
        ours: from that of the program.
        secrets: which the hand-off has in it.
    """

    go: Stack
    ours: Stack
    secrets: tuple[str, ...]

    @property
    def go_mutable(self) -> Stack:
        """As the Go module, told not to replace."""
        return replace(self.go, environment={**self.go.environment, **MUTABLE})


def both_modules(
    ours: Stack, go_module: Path, repository: ChartRepository, kubeconfig: Path, handed: Case
) -> BothModules:
    """Hand over a case, on this cluster, to a new stack, whose settings the folder of the
    Go module then has.
    """
    settings = f"Pulumi.{ours.name}.yaml"
    shutil.move(ours.program / settings, go_module / settings)
    environment = {
        **ours.environment,
        "SSL_CERT_FILE": str(repository.certificate),
        "CHART_REPOSITORY": repository.url,
    }
    handoff = yaml.safe_load(handed.handoff.read_text())
    secrets = []
    if "provider_config" in handoff:
        text = kubeconfig.read_text()
        handoff["provider_config"]["digital_ocean_doks"]["kube_config"] = text
        secrets.append(yaml.safe_load(text)["users"][0]["user"]["token"])
    if backup := handoff["target"]["spec"].get("backupConfig"):
        secrets += [backup["r2Config"][key] for key in ("accessKeyId", "secretAccessKey")]
    ours.handoff.write_text(yaml.safe_dump(handoff))
    ours = replace(ours, environment=environment)
    # In place of the repository that both have built in.
    ours.configure("spec-overlay.helm.repository", repository.url)
    return BothModules(replace(ours, program=go_module), ours, tuple(secrets))


def uids(stack: Stack, api: Api, helm: Helm) -> dict[tuple[str, str], str]:
    """Return the identity of each object that the stack and its release have in the cluster."""
    return {
        (each["kind"], each["metadata"]["name"]): api.get(each)["metadata"]["uid"]
        for each in (*stack.objects(), *_of_the_release(stack, helm))
    }


def home(stack: Stack) -> str:
    """Return the namespace of the release."""
    (release,) = (each for each in stack.resources() if "Release" in each["type"])
    return str(release["outputs"]["namespace"])


def _of_the_release(stack: Stack, helm: Helm) -> Iterator[Object]:
    manifest = helm.run("get", "manifest", RELEASE, "-n", home(stack))
    yield from filter(None, yaml.safe_load_all(manifest))
