"""Changes that a preview names, by type and name.

Not a test: what the tests of this level share.
"""

import json

STACK = "pulumi:pulumi:Stack"
PROVIDER = "pulumi:providers:kubernetes"
NAMESPACE = "kubernetes:core/v1:Namespace"
CRD = "kubernetes:apiextensions.k8s.io/v1:CustomResourceDefinition"
RELEASE = "kubernetes:helm.sh/v3:Release::postgres-operator"
"""The release of a manifest that names its namespace, at the top of the tree."""

HARMLESS = {"create", "read", "update"}
"""What takes nothing away."""

Changes = dict[str, dict[str, list[str]]]
"""By operation, then by the end of the URN, the paths of changing inputs."""


def changes_in(previewed: str) -> Changes:
    """Return what a preview, printed as JSON, would do to all that does not stay the same."""
    found: Changes = {}
    for step in json.loads(previewed)["steps"]:
        paths = step.get("detailedDiff") or step.get("diffReasons") or []
        found.setdefault(step["op"], {})[step["urn"].split("::", 2)[2]] = sorted(paths)
    found.pop("same", None)
    return found
