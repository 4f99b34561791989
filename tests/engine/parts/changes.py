"""Changes that a preview names, by type and name.

Not a test: what the tests of this level share.
"""

STACK = "pulumi:pulumi:Stack"
PROVIDER = "pulumi:providers:kubernetes"
NAMESPACE = "kubernetes:core/v1:Namespace"
CRD = "kubernetes:apiextensions.k8s.io/v1:CustomResourceDefinition"
RELEASE = "kubernetes:helm.sh/v3:Release::postgres-operator"
"""The release of a manifest that names its namespace, at the top of the tree."""

HARMLESS = {"create", "read", "update"}
"""What takes nothing away."""
