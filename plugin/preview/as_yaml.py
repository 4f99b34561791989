"""A preview as Kubernetes objects."""

import yaml

from plugin.preview.masked import masked
from plugin.preview.registration import Deployment


def as_yaml(deployment: Deployment) -> str:
    """Return the Kubernetes objects that the program creates itself, one YAML
    document each. What it reads, and what the Helm chart brings, is not among them.
    """
    objects = [resource.inputs for resource in deployment.resources if not resource.is_read]
    return yaml.safe_dump_all(
        (masked(inputs) for inputs in objects if "apiVersion" in inputs and "kind" in inputs),
        explicit_start=True,
        allow_unicode=True,
        width=1000,
    )
