"""A preview as Kubernetes objects."""

from plugin.kubernetes_yaml import dump
from plugin.preview.masked import masked
from plugin.preview.registration import Deployment


def as_yaml(deployment: Deployment) -> str:
    """Return the Kubernetes objects that the program creates itself, one YAML
    document each. What it reads, and what the Helm chart brings, is not among them.
    """
    return dump(masked(found.inputs) for found in deployment.resources if found.is_object)
