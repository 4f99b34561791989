"""What the tests of `planton-zalando diff` on a cluster share.

Not a test: the manifest that is deployed there, and what is read from the command's answer.
"""

import json
import subprocess
from collections.abc import Callable
from typing import Any

import yaml
from deployed import MANIFEST

VERSION = "1.12.2"
MANAGER = "pulumi-kubernetes-tests"
KEYS = ("example-access-key-id", "example-secret-access-key")

Run = Callable[..., subprocess.CompletedProcess[str]]
"""Runs the command on a manifest, with arguments, a chart's version, and an environment."""


def manifest() -> dict[str, Any]:
    """Return the example in a namespace of its own, which stays behind with its managers."""
    found: dict[str, Any] = yaml.safe_load(MANIFEST.read_text())
    found["spec"]["namespace"]["value"] = "compared"
    return found


def differences(done: subprocess.CompletedProcess[str]) -> dict[tuple[str, str], str]:
    """Return the effect by kind and path of each change; + and - are whole objects."""
    found = {}
    for each in json.loads(done.stdout)["objects"]:
        whole = {"created": "+", "removed": "-"}.get(each["action"])
        for change in each["changes"]:
            found[each["kind"], whole or change["path"]] = change["effect"]
    return found
