"""What the README says of stacks of the Go module is what the tests of them expect."""

import re
from collections.abc import Iterable

from go_stacks import LABEL_DOMAIN, MUTABLE, NAMES, case
from programs import ROOT

from plugin.module.vars import CONFIG_NAMESPACE, LABEL_DOMAIN_CONFIG

HEADING = "### From the Go module, and back\n"
SECTION = (ROOT / "README.md").read_text().partition(HEADING)[2].partition("\n## ")[0]


PROVIDER = "pulumi:providers:kubernetes"
CONFIG_MAP = "kubernetes:core/v1:ConfigMap"
RELEASE = "kubernetes:helm.sh/v3:Release"
FOR_GKE = {name for name in NAMES if "gke" in name}
ELSEWHERE = {*NAMES} - FOR_GKE


def corrected(kind: str, names: Iterable[str]) -> set[str]:
    """Return the paths that change in resources of a type, in any of some cases."""
    return {
        path
        for name in names
        for urn, paths in case(name).corrections.items()
        for path in paths
        if re.split(r"\$|::", urn)[-2] == kind
    }


def test_the_corrections_are_those_that_are_listed() -> None:
    rows = re.findall(r"^ *\| ([^|]*) \| (`[^|]*) \|", SECTION, re.MULTILINE)
    assert {resource: set(re.findall(r"`(.*?)`", paths)) for resource, paths in rows} == {
        "provider": corrected(PROVIDER, ELSEWHERE),
        "provider, for GKE": corrected(PROVIDER, FOR_GKE) - corrected(PROVIDER, ELSEWHERE),
        "ConfigMap": corrected(CONFIG_MAP, NAMES),
        "release": corrected(RELEASE, NAMES),
    }


def test_the_settings_are_those_that_are_tried() -> None:
    key = f"{CONFIG_NAMESPACE}:{LABEL_DOMAIN_CONFIG}"
    assert f"organization/zalando-postgres-operator/dev {key} {LABEL_DOMAIN}\n" in SECTION
    variables = " ".join(f"{name}={value}" for name, value in MUTABLE.items())
    assert f"\nexport {variables}\n" in SECTION
