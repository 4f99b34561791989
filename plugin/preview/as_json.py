"""A preview for programs."""

import json
from typing import Any

from plugin.preview.masked import masked, secret_paths
from plugin.preview.registration import Deployment, Registration


def as_json(deployment: Deployment) -> str:
    """Return `{"resources": [...], "outputs": {...}}` in the order of registration.

    `parent`, `dependencies` and `provider` refer to a resource by
    `<type>::<name>`, the end of its URN; `secretInputs` are the paths within
    `inputs` that the program marked as secrets.
    """
    shown = {
        "resources": [_resource(resource) for resource in deployment.resources],
        "outputs": masked(deployment.outputs),
    }
    return json.dumps(shown, indent=2, ensure_ascii=False) + "\n"


def _resource(resource: Registration) -> dict[str, Any]:
    return {
        "type": resource.type,
        "name": resource.name,
        "parent": resource.parent,
        "dependencies": list(resource.dependencies),
        "provider": resource.provider,
        "inputs": masked(resource.inputs),
        "secretInputs": list(secret_paths(resource.inputs)),
        "options": masked(resource.options),
    }
